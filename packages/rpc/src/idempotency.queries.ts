import type { JsonValue } from '@entrepot/kernel';
import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/**
 * Tries the lock of a key and looks for an answer that was already given, in one statement.
 *
 * The lock comes first because an INSERT of the same key would block until the first transaction commits; a lock that is
 * not free says "still running" at once. Keyed by 64 bits of a SHA-256 over tenant, user, operation and key.
 */
export function lockAndFind(tenantId: string, userId: string, operation: string, key: string, lock: bigint) {
  return query
    .selectFrom(sql<{ locked: boolean }>`(select pg_try_advisory_xact_lock(${lock}) as locked)`.as('attempt'))
    .leftJoin('rpc.idempotency_keys as known', (join) => join
      .on('known.tenant_id', '=', tenantId).on('known.user_id', '=', userId)
      .on('known.operation', '=', operation).on('known.key', '=', key))
    .select(['attempt.locked', 'known.request_hash as requestHash', 'known.answer']);
}

/** Stores the answer beside its effect. */
export function insertAnswer(tenantId: string, userId: string, operation: string, key: string, requestHash: Buffer, answer: string, at: Date) {
  return query.insertInto('rpc.idempotency_keys').values({
    tenant_id: tenantId, user_id: userId, operation, key, request_hash: requestHash, answer: sql<JsonValue>`${answer}::jsonb`, created_at: at,
  });
}

/** Removes answers that nobody may ask for any more. @param limit rows at most */
export function deleteOldAnswers(tenantId: string, before: Date, limit: number) {
  return query.deleteFrom('rpc.idempotency_keys as k').where('k.tenant_id', '=', tenantId)
    .where((eb) => eb(eb.refTuple('k.user_id', 'k.operation', 'k.key'), 'in', eb.selectFrom('rpc.idempotency_keys as o')
      .select(['o.user_id', 'o.operation', 'o.key']).where('o.tenant_id', '=', tenantId).where('o.created_at', '<=', before)
      .orderBy('o.created_at').limit(limit).$asTuple('user_id', 'operation', 'key')));
}
