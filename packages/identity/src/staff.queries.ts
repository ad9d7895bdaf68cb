import { query } from '@entrepot/postgres';

const ADMINISTRATOR = 'platform-administrator';

/** The platform's staff with role and second factor, by name. */
export function selectStaff(tenantId: string) {
  return query.selectFrom('identity.users as u')
    .innerJoin('identity.memberships as m', (join) => join.onRef('m.tenant_id', '=', 'u.tenant_id').onRef('m.user_id', '=', 'u.user_id'))
    .leftJoin('identity.totp_factors as f', (join) => join.onRef('f.tenant_id', '=', 'u.tenant_id').onRef('f.user_id', '=', 'u.user_id'))
    .where('u.tenant_id', '=', tenantId)
    .select(['u.user_id as userId', 'u.name as name', 'u.email as email', 'u.status as status', 'u.created_at as createdAt',
      'm.role as role', 'f.confirmed_at as factorConfirmedAt', 'f.locked_until as lockedUntil'])
    .orderBy('u.name').orderBy('u.user_id').limit(500);
}

/** When each person's newest session was last used, as far as sessions are kept; the gate's to ask. */
export function selectLastSeen(tenantId: string) {
  return query.selectFrom('identity.sessions').where('tenant_id', '=', tenantId)
    .select((row) => ['user_id as userId', row.fn.max('last_seen_at').as('lastSeenAt')]).groupBy('user_id');
}

/**
 * Locks every administrator's role, in one order: who takes administrators away waits here, so that two cannot take the last two away
 * from each other.
 */
export function lockAdministrators(tenantId: string) {
  return query.selectFrom('identity.memberships').select('user_id as userId')
    .where('tenant_id', '=', tenantId).where('role', '=', ADMINISTRATOR).orderBy('user_id').forUpdate();
}

/** Who can administer the platform at this moment. Asked after the lock, so that it sees what the one before did. */
export function selectActiveAdministrators(tenantId: string) {
  return query.selectFrom('identity.memberships as m')
    .innerJoin('identity.users as u', (join) => join.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.user_id', '=', 'm.user_id'))
    .where('m.tenant_id', '=', tenantId).where('m.role', '=', ADMINISTRATOR).where('u.status', '=', 'active').select('m.user_id as userId');
}

/** One of the staff. */
export function selectStaffMember(tenantId: string, userId: string) {
  return query.selectFrom('identity.users as u')
    .innerJoin('identity.memberships as m', (join) => join.onRef('m.tenant_id', '=', 'u.tenant_id').onRef('m.user_id', '=', 'u.user_id'))
    .where('u.tenant_id', '=', tenantId).where('u.user_id', '=', userId)
    .select(['u.email as email', 'u.status as status', 'm.role as role']);
}

export function updateRole(tenantId: string, userId: string, role: string) {
  return query.updateTable('identity.memberships').set({ role }).where('tenant_id', '=', tenantId).where('user_id', '=', userId);
}

export function updateStatus(tenantId: string, userId: string, status: 'active' | 'disabled') {
  return query.updateTable('identity.users').set({ status }).where('tenant_id', '=', tenantId).where('user_id', '=', userId);
}
