// Order matters: Edge says Chrome too, and Chrome says Safari.
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/**
 * A browser's own long line as people call it: "Firefox, Windows". What is not known stays as it is, cut short.
 * @param userAgent the header of that name; '' stays ''
 */
export function deviceName(userAgent: string): string {
  const known = [BROWSERS, SYSTEMS].flatMap((names) => names.find(([mark]) => userAgent.includes(mark))?.[1] ?? []);
  return known.length > 0 ? known.join(', ') : userAgent.slice(0, 60);
}
