import { query } from '@entrepot/postgres';

/** One person of a tenant, held until the transaction ends. */
export function selectUserForUpdate(tenantId: string, userId: string) {
  return query.selectFrom('identity.users').where('tenant_id', '=', tenantId).where('user_id', '=', userId)
    .select(['email', 'status']).forUpdate();
}

/** Forgets wrong codes and locks: of one person, or of everybody. */
export function unlockFactors(tenantId: string, userId: string | undefined) {
  return query.updateTable('identity.totp_factors').set({ failures: 0, locked_until: null })
    .where('tenant_id', '=', tenantId).where((row) => row.or([row('failures', '>', 0), row('locked_until', 'is not', null)]))
    .$if(userId !== undefined, (q) => q.where('user_id', '=', userId ?? ''));
}

/** Forgets every failed sign-in of the tenant. */
export function clearCounters(tenantId: string) {
  return query.deleteFrom('identity.sign_in_counters').where('tenant_id', '=', tenantId);
}
