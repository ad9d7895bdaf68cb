import { describe, expect, it } from 'vitest';
import { changesBetween, type Writers } from './changes.ts';

const write: Writers = { money: (amountMinor, currency) => `${amountMinor} ${currency ?? 'EUR'}`, dateTime: (at) => `at ${at}`, yes: 'yes', no: 'no' };

describe('changes between two states', () => {
  it('name only what differs, with both values', () => {
    expect(changesBetween({ name: 'A', brand: 'X' }, { name: 'B', brand: 'X' }, write)).toEqual([{ field: 'Name', before: 'A', after: 'B' }]);
  });

  it('show minor units as money in their own currency, and the currency not again', () => {
    expect(changesBetween(null, { limitMinor: '2500', currency: 'USD' }, write)).toEqual([{ field: 'Limit', before: undefined, after: '2500 USD' }]);
  });

  it('read as words: yes and no, lists, short ids', () => {
    const after = { open: true, tiers: [{ minimumQuantity: 5, priceMinor: 100 }], listId: '01939f2e-7a61-7c3b-9d54-2b8f6f0d1c11' };
    expect(changesBetween({ open: false, tiers: [] }, after, write).map((change) => change.after)).toEqual(['yes', 'minimum quantity 5, price 100 EUR', '01939f2e…']);
  });

  it('leave out what the later state does not speak of', () => {
    expect(changesBetween({ hasAccount: false }, { limitMinor: 1 }, write).map((change) => change.field)).toEqual(['Limit']);
  });
});
