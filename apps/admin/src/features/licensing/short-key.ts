/** A masked key as people say it: its prefix and its last four. */
export function shortKey(keyMasked: string): string {
  const groups = keyMasked.split('-');
  return groups.length < 3 ? keyMasked : `${groups[0] ?? ''}-…-${groups.at(-1) ?? ''}`;
}
