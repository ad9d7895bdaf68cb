import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

interface UsersFilter {
  readonly email?: string | undefined;
  readonly tenantId?: string | undefined;
  /** Where the page before ended. */
  readonly after?: { readonly emailLower: string; readonly tenantId: string } | undefined;
  readonly limit: number;
}

/** People of all tenants by address; the platform's own are listed elsewhere. */
export function selectUsersAcrossTenants({ email, tenantId, after, limit }: UsersFilter) {
  return query.selectFrom('identity.users as u')
    .innerJoin('tenancy.tenants as t', 't.tenant_id', 'u.tenant_id')
    .leftJoin('identity.memberships as m', (join) => join.onRef('m.tenant_id', '=', 'u.tenant_id').onRef('m.user_id', '=', 'u.user_id'))
    .leftJoin('identity.totp_factors as f', (join) => join.onRef('f.tenant_id', '=', 'u.tenant_id').onRef('f.user_id', '=', 'u.user_id'))
    .where('u.tenant_id', '<>', PLATFORM_TENANT_ID)
    .$if(tenantId !== undefined, (q) => q.where('u.tenant_id', '=', tenantId ?? ''))
    // position() and not LIKE: an address has no wildcards.
    .$if(email !== undefined, (q) => q.where(sql<boolean>`position(${(email ?? '').toLowerCase()} in u.email_lower) > 0`))
    .$if(after !== undefined, (q) => q.where(
      sql<boolean>`(u.email_lower, u.tenant_id) > (${after?.emailLower ?? ''}, ${after?.tenantId ?? ''}::uuid)`))
    .select(['u.tenant_id as tenantId', 't.name as tenantName', 't.slug as tenantSlug', 'u.user_id as userId', 'u.kind as kind',
      'u.name as name', 'u.email as email', 'u.email_lower as emailLower', 'u.status as status', 'm.role as role',
      'f.confirmed_at as factorConfirmedAt', 'f.locked_until as lockedUntil', 'u.created_at as createdAt'])
    .orderBy('u.email_lower').orderBy('u.tenant_id').limit(limit);
}
