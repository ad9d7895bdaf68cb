/** The filters that were given, for the audit trail: JSON knows no undefined. */
export function givenFilters(filters: Readonly<Record<string, string | number | undefined>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
