/**
 * Writes a day. It is a date without a time: named in UTC, so that no zone moves it.
 * @param day `YYYY-MM-DD`
 */
export function namedDay(day: string, locale: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** @param month `YYYY-MM` @returns `October 2026` */
export function namedMonth(month: string, locale: string, style: 'long' | 'short' = 'long'): string {
  return namedDay(`${month}-01`, locale, { month: style, year: 'numeric' });
}
