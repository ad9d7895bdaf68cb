import { currencyExponent, type Money } from '@entrepot/kernel';
import { decimalOf } from './csv.ts';

/** Figures as people read them in a mail: the platform's staff read English, whatever the tenant. */
const LOCALE = 'en-GB';
const WHOLE = new Intl.NumberFormat(LOCALE);
const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const SHARE = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });

export const wholeText = (count: number): string => WHOLE.format(count);
export const shareText = (share: number | null): string => (share === null ? '' : SHARE.format(share));

/** `+12.5%`, or `new` where there was nothing before. */
export const growthText = (growth: number | null): string => (growth === null ? 'new' : PERCENT.format(growth));

/** `1,234.50 EUR`. */
export function moneyText({ amountMinor, currency }: Money): string {
  const digits = currencyExponent(currency);
  const format = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${format.format(Number(decimalOf({ minor: BigInt(amountMinor), currency })))} ${currency}`;
}
