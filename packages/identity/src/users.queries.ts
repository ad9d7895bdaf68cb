import { query } from '@entrepot/postgres';

export function insertUser(tenantId: string, user: { userId: string; kind: 'member' | 'buyer'; email: string; name: string }) {
  return query.insertInto('identity.users')
    .values({ tenant_id: tenantId, user_id: user.userId, kind: user.kind, email: user.email, name: user.name });
}

export function insertMembership(tenantId: string, userId: string, role: string) {
  return query.insertInto('identity.memberships').values({ tenant_id: tenantId, user_id: userId, role });
}

/** Whom an address belongs to, with what signing in needs. */
export function selectAccount(tenantId: string, emailLower: string) {
  return query.selectFrom('identity.users as u')
    .leftJoin('identity.passwords as p', (join) => join.onRef('p.tenant_id', '=', 'u.tenant_id').onRef('p.user_id', '=', 'u.user_id'))
    .leftJoin('identity.totp_factors as f', (join) => join.onRef('f.tenant_id', '=', 'u.tenant_id').onRef('f.user_id', '=', 'u.user_id'))
    .where('u.tenant_id', '=', tenantId).where('u.email_lower', '=', emailLower)
    .select(['u.user_id as userId', 'u.kind as kind', 'u.email as email', 'u.name as name', 'u.status as status',
      'p.password_hash as passwordHash', 'f.confirmed_at as factorConfirmedAt']);
}

/** A person and the tenant: the words that a password must not be made of. */
export function selectPersonalWords(tenantId: string, userId: string) {
  return query.selectFrom('identity.users as u').innerJoin('tenancy.tenants as t', 't.tenant_id', 'u.tenant_id')
    .where('u.tenant_id', '=', tenantId).where('u.user_id', '=', userId)
    .select(['u.kind as kind', 'u.email as email', 'u.name as name', 't.name as tenantName', 't.slug as tenantSlug']);
}

export function insertPassword(tenantId: string, userId: string, passwordHash: string, at: Date) {
  return query.insertInto('identity.passwords')
    .values({ tenant_id: tenantId, user_id: userId, password_hash: passwordHash, changed_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doNothing());
}

export function selectUserIdByEmail(tenantId: string, emailLower: string) {
  return query.selectFrom('identity.users').select('user_id as userId')
    .where('tenant_id', '=', tenantId).where('email_lower', '=', emailLower);
}
