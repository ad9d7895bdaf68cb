/** The decimal mark of a locale, `.` or `,` nearly everywhere. */
export function decimalMark(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
}

/**
 * Reads what a person typed: grouping marks and spaces are skipped, their decimal mark is honoured.
 * @returns undefined when there is no number, or one with more decimals than allowed
 */
export function parseNumber(text: string, mark: string, decimals: number): number | undefined {
  const grouping = mark === ',' ? /[\s.'\u00a0\u202f]/g : /[\s,'\u00a0\u202f]/g;
  const plain = text.trim().replace(grouping, '').replace(mark, '.');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  if ((plain.split('.')[1]?.length ?? 0) > decimals) return undefined;
  return Number(plain);
}

/** Writes a number for editing: no grouping, the locale's own mark. */
export function writeNumber(value: number | undefined, locale: string, decimals: number): string {
  if (value === undefined || Number.isNaN(value)) return '';
  return new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    value,
  );
}
