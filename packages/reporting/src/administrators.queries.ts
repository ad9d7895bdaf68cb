import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { sql, type RawBuilder } from 'kysely';

/** Addresses of the platform's active administrators. */
export function administratorsAcrossTenants(): RawBuilder<{ email: string }> {
  return sql`
    select u.email from identity.users u join identity.memberships m on m.tenant_id = u.tenant_id and m.user_id = u.user_id
     where u.tenant_id = ${PLATFORM_TENANT_ID}::uuid and u.kind = 'member' and u.status = 'active' and m.role = 'platform-administrator'
     order by u.email_lower`;
}
