import { formatShort, useFormat, useLocale } from '@entrepot/ui';

/** Writers for the figures of charts, which are plain numbers: amounts in minor units of one currency, and counts. */
export function useAmounts() {
  const format = useFormat();
  const { locale } = useLocale();
  return {
    locale,
    money: (currency: string) => ({
      format: (amountMinor: number) => format.money({ amountMinor, currency }),
      shortFormat: (amountMinor: number) => format.money({ amountMinor, currency }, { compact: true }),
    }),
    counts: { format: (value: number) => format.quantity(value), shortFormat: (value: number) => formatShort(value, locale) },
  };
}
