/** How a quota stands. */
export type QuotaLevel = 'ok' | 'near' | 'over' | 'unlimited';

/**
 * Where use stands against its limit. Reaching the limit exactly is near, not over: what is included may be used up.
 * @param limit undefined or null is unlimited; 0 is none included
 * @param nearFrom share of the limit from which it is near
 */
export function quotaLevel(used: number, limit: number | null | undefined, nearFrom = 0.8): QuotaLevel {
  if (limit === undefined || limit === null) return 'unlimited';
  if (used > limit) return 'over';
  return limit > 0 && used >= limit * nearFrom ? 'near' : 'ok';
}
