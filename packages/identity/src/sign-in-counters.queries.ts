import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

const FAILURES_PER_WINDOW = 5;
const WINDOW_MILLISECONDS = 15 * 60_000;

/**
 * Takes one attempt before the password is looked at, so that racers cannot share the last one; success gives it back by deleting
 * the row. No row comes back when the attempts of this window are used up.
 */
export function takeAttempt(tenantId: string, subjectHash: Buffer, at: Date) {
  const windowEndsAt = new Date(at.getTime() + WINDOW_MILLISECONDS);
  const isOver = sql<boolean>`sign_in_counters.window_ends_at <= ${at}::timestamptz`;
  return query.insertInto('identity.sign_in_counters')
    .values({ tenant_id: tenantId, subject_hash: subjectHash, failures: 1, window_ends_at: windowEndsAt })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'subject_hash'])
      .doUpdateSet({
        failures: sql<number>`case when ${isOver} then 1 else sign_in_counters.failures + 1 end`,
        window_ends_at: sql<Date>`case when ${isOver} then excluded.window_ends_at else sign_in_counters.window_ends_at end`,
      })
      .where(sql<boolean>`${isOver} or sign_in_counters.failures < ${FAILURES_PER_WINDOW}`))
    .returning('failures');
}

export function selectWindowEnd(tenantId: string, subjectHash: Buffer) {
  return query.selectFrom('identity.sign_in_counters').select('window_ends_at as windowEndsAt')
    .where('tenant_id', '=', tenantId).where('subject_hash', '=', subjectHash);
}

export function clearAttempts(tenantId: string, subjectHash: Buffer) {
  return query.deleteFrom('identity.sign_in_counters').where('tenant_id', '=', tenantId).where('subject_hash', '=', subjectHash);
}
