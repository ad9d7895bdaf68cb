import { currencyExponent, type Money } from '@entrepot/kernel';
import { shortDigits } from './short-digits.ts';

/** An amount as it travels: whole minor units (cents) and an ISO 4217 code. */
export type MoneyValue = Readonly<Money>;

/**
 * Writes money exactly: digits are shifted as text, never divided as a float.
 * @param locale BCP 47 tag
 * @param options `sign` shows + on increases; `compact` writes 1.2M for charts; `withCurrency: false` leaves the code to a column's head
 */
export function formatMoney(
  value: MoneyValue,
  locale: string,
  options: { readonly sign?: boolean; readonly compact?: boolean; readonly withCurrency?: boolean } = {},
): string {
  const exponent = currencyExponent(value.currency);
  return new Intl.NumberFormat(locale, {
    ...(options.withCurrency === false ? {} : { style: 'currency', currency: value.currency }),
    signDisplay: options.sign === true ? 'exceptZero' : 'auto',
    ...(options.compact === true
      ? { notation: 'compact', ...shortDigits(isBelowThousand(value, exponent)) }
      : { minimumFractionDigits: exponent, maximumFractionDigits: exponent }),
  }).format(decimalText(value.amountMinor, exponent));
}

function isBelowThousand({ amountMinor }: MoneyValue, exponent: number): boolean {
  return Math.abs(amountMinor) < 1_000 * 10 ** exponent;
}

/** Minor units as a decimal text, for example 1234 and 2 give `12.34`. */
export function decimalText(amountMinor: number, exponent: number): `${number}` {
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${amountMinor < 0 ? '-' : ''}${whole}${fraction}` as `${number}`;
}
