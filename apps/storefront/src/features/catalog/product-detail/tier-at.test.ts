import { expect, test } from 'vitest';
import { tierAt } from './tier-at.ts';

const tier = (minimumQuantity: number) => ({ minimumQuantity, price: { amountMinor: 1000 - minimumQuantity, currency: 'EUR' } });

test('a quantity gets the highest tier that it reaches', () => {
  const tiers = [tier(1), tier(12), tier(120)];
  expect([1, 11, 12, 119, 120, 5000].map((quantity) => tierAt(tiers, quantity)?.minimumQuantity)).toEqual([
    1, 1, 12, 12, 120, 120,
  ]);
  expect(tierAt([], 5)).toBeUndefined();
});
