import { describe, expect, it } from 'vitest';
import { decimalText, formatMoney } from './format-money.ts';
import { formatQuantity, formatShare } from './format-quantity.ts';
import { formatShort } from './format-short.ts';
import { formatDateTime, formatRelative } from './format-time.ts';

/** Intl separates with several kinds of space; the tests care about the words. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it('is written in the locale of the reader, whatever its currency', () => {
    expect(formatMoney({ amountMinor: 999_999_999, currency: 'EUR' }, 'en-GB')).toBe('€9,999,999.99');
    expect(plain(formatMoney({ amountMinor: 999_999_999, currency: 'EUR' }, 'de-DE'))).toBe('9.999.999,99 €');
  });

  it('counts minor units after ISO 4217, also where Intl would leave the decimals out', () => {
    expect(plain(formatMoney({ amountMinor: 1234, currency: 'JPY' }, 'en'))).toBe('¥1,234');
    expect(plain(formatMoney({ amountMinor: 1234, currency: 'KWD' }, 'en'))).toBe('KWD 1.234');
    expect(plain(formatMoney({ amountMinor: 123_456, currency: 'HUF' }, 'en'))).toBe('HUF 1,234.56');
  });

  it('is short on a chart: thousands with one digit, below a thousand none', () => {
    const short = (amountMinor: number) => formatMoney({ amountMinor, currency: 'USD' }, 'en-US', { compact: true });
    expect([68_464, 287_320, 123_456_789].map(short)).toEqual(['$685', '$2.9K', '$1.2M']);
  });

  it('is short on a chart in languages without a short word for thousands too', () => {
    const short = (amountMinor: number) => plain(formatMoney({ amountMinor, currency: 'EUR' }, 'de-DE', { compact: true }));
    expect([68_464, 3_925_870, 999_999_999].map(short)).toEqual(['685 €', '39.300 €', '10 Mio. €']);
  });

  it('keeps every digit of the largest safe amount', () => {
    expect(formatMoney({ amountMinor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, 'en')).toBe('€90,071,992,547,409.91');
  });

  it('shifts digits as text, below one unit and below zero too', () => {
    expect([decimalText(5, 2), decimalText(-5, 2), decimalText(0, 2), decimalText(1234, 0), decimalText(-1234, 3)]).toEqual([
      '0.05',
      '-0.05',
      '0.00',
      '1234',
      '-1.234',
    ]);
  });
});

describe('quantities and shares', () => {
  it('puts the unit after the figure without a break', () => {
    expect(formatQuantity(1200, 'en', 'pcs')).toBe('1,200\u00a0pcs');
    expect(formatQuantity(1200, 'de')).toBe('1.200');
  });

  it('is brief on a chart', () => {
    expect([7, 684.6, 41_300, 9_310_000].map((value) => formatShort(value, 'en'))).toEqual(['7', '685', '41.3K', '9.3M']);
  });

  it('gives small shares a decimal and large ones none', () => {
    expect([formatShare(0.045, 'en'), formatShare(0.334, 'en')]).toEqual(['4.5%', '33%']);
  });
});

describe('times', () => {
  const now = new Date('2026-11-20T12:00:00Z');

  it('are told in the largest whole unit that passed', () => {
    expect(formatRelative(new Date('2026-11-20T11:59:30Z'), now, 'en')).toBe('now');
    expect(formatRelative(new Date('2026-11-20T09:10:00Z'), now, 'en')).toBe('2 hours ago');
    expect(formatRelative(new Date('2026-11-19T11:00:00Z'), now, 'de')).toBe('gestern');
    expect(formatRelative(new Date('2027-01-25T12:00:00Z'), now, 'en')).toBe('in 2 months');
  });

  it('name their zone when they are exact', () => {
    expect(formatDateTime(now, 'en-GB', 'Europe/Vienna', true)).toContain('13:00:00');
    expect(formatDateTime(now, 'en-GB', 'Europe/Vienna', true)).toMatch(/CET|GMT\+1/);
  });
});
