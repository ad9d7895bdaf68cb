import { useMemo } from 'react';
import { formatMoney, type MoneyValue } from './format-money.ts';
import { formatQuantity, formatShare } from './format-quantity.ts';
import { formatDate, formatDateTime } from './format-time.ts';
import { useLocale } from './locale-provider.tsx';

/** Writers bound to the nearest LocaleProvider, for places that need text rather than an element (chart labels, titles). */
export interface Format {
  readonly money: (value: MoneyValue, options?: Parameters<typeof formatMoney>[2]) => string;
  readonly quantity: (value: number, unit?: string) => string;
  readonly share: (share: number) => string;
  readonly date: (at: Date | string) => string;
  readonly dateTime: (at: Date | string) => string;
}

/** @returns the writers; the same object until the locale changes */
export function useFormat(): Format {
  const { locale, timeZone } = useLocale();
  return useMemo(
    () => ({
      money: (value, options) => formatMoney(value, locale, options),
      quantity: (value, unit) => formatQuantity(value, locale, unit),
      share: (share) => formatShare(share, locale),
      date: (at) => formatDate(new Date(at), locale, timeZone),
      dateTime: (at) => formatDateTime(new Date(at), locale, timeZone),
    }),
    [locale, timeZone],
  );
}
