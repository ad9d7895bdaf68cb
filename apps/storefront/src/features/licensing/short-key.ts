/** A masked key for lists: how it begins and how it ends tell it from the others. @param masked groups joined by dashes */
export function shortKey(masked: string): string {
  const groups = masked.split('-');
  return groups.length < 3 ? masked : `${groups[0] ?? ''}-…-${groups.at(-1) ?? ''}`;
}
