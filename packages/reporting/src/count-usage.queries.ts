import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/** How often an endpoint gave an answer on one UTC day. */
export interface UsageCount {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** For example `licenses.validate`. */
  readonly endpoint: string;
  /** The answer's code, for example `VALID`. */
  readonly outcome: string;
  readonly requests: number;
}

/** Adds counts to those that are kept; sorted, so that two processes never wait for each other. */
export function addUsage(tenantId: string, counts: readonly UsageCount[]) {
  const sorted = counts.toSorted((one, other) => (JSON.stringify([one.day, one.endpoint, one.outcome]) < JSON.stringify([other.day, other.endpoint, other.outcome]) ? -1 : 1));
  return query.insertInto('reporting.usage')
    .values(sorted.map(({ day, endpoint, outcome, requests }) => ({ tenant_id: tenantId, day: sql<Date>`${day}::date`, endpoint, outcome, requests: BigInt(requests) })))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'day', 'endpoint', 'outcome'])
      .doUpdateSet((eb) => ({ requests: eb('reporting.usage.requests', '+', eb.ref('excluded.requests')) })));
}
