/**
 * The nearest quantity that may be ordered: at least `minimum`, then in whole steps counted from zero, never above `maximum`.
 * Rounds up, because a pack is sold whole.
 */
export function fitQuantity(wanted: number, minimum: number, step: number, maximum = Number.MAX_SAFE_INTEGER): number {
  const lowest = Math.ceil(minimum / step) * step;
  const highest = Math.floor(maximum / step) * step;
  const stepped = Math.ceil(Math.max(wanted, 0) / step) * step;
  return Math.max(Math.min(Math.max(stepped, lowest), Math.max(highest, lowest)), 0);
}
