/**
 * Writes a count with its unit after it, for example `1,200 pcs`.
 * @param unit a word of the catalog ("pcs", "m", "pack"); its spelling is the tenant's, so it is not translated
 */
export function formatQuantity(value: number, locale: string, unit?: string): string {
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
  return unit === undefined ? figure : `${figure}\u00a0${unit}`;
}

/**
 * Writes a share, for example `12.5 %`.
 * @param share 1 is a hundred per cent
 */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0 }).format(share);
}
