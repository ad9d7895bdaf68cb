import { sql, type RawBuilder } from 'kysely';

/** A license whose expiry was just noted. */
export interface ExpiredLicense {
  readonly licenseId: string;
  readonly companyId: string;
  readonly productId: string;
  readonly holderEmail: string;
  readonly expiresAt: Date;
  readonly revoked: boolean;
}

/**
 * Notes the expiry of the licenses that are due longest, and of all others of the same holders, so that a holder is told of all at
 * once. Of two runs at a time the second waits and finds nothing left. What is suspended stays suspended.
 */
export function expireDue(tenantId: string, at: Date, limit: number): RawBuilder<ExpiredLicense> {
  return sql`
    with first as (
      select l.license_id, l.holder_email from licensing.licenses l
       where l.tenant_id = ${tenantId} and l.expired_at is null and l.status <> 'revoked' and l.expires_at <= ${at}
       order by l.expires_at, l.license_id limit ${limit}
    ), due as (
      select l.license_id, l.status = 'active' and p.when_expired = 'revoke' as revoked
        from licensing.licenses l
        join licensing.policies p on p.tenant_id = ${tenantId} and p.policy_id = l.policy_id
       where l.tenant_id = ${tenantId} and l.expired_at is null and l.status <> 'revoked' and l.expires_at <= ${at}
         and (l.license_id = any (array(select license_id from first))
           or l.holder_email = any (array(select holder_email from first where holder_email <> '')))
       order by l.license_id
         for update of l
    )
    update licensing.licenses l
       set expired_at = ${at}, status = case when d.revoked then 'revoked' else l.status end,
           version = l.version + case when d.revoked then 1 else 0 end
      from due d
     where l.tenant_id = ${tenantId} and l.license_id = d.license_id
    returning l.license_id as "licenseId", l.company_id as "companyId", l.product_id as "productId", l.holder_email as "holderEmail",
              l.expires_at as "expiresAt", d.revoked`;
}

/** A license of whose expiry its holder was just reminded. */
export interface RemindedLicense extends Omit<ExpiredLicense, 'revoked'> {
  readonly days: number;
}

/**
 * Notes the nearest mark (30, 7 or 1 days before) that a license has passed and its holder was not told of, for the licenses that expire
 * first and all others of the same holders. A mark that lay before the license was issued is none.
 */
export function remindDue(tenantId: string, at: Date, limit: number): RawBuilder<RemindedLicense> {
  const marked = sql`
    select l.license_id, l.holder_email, l.expires_at, mark.days
      from licensing.licenses l
      cross join lateral (
        select min(m.days)::smallint as days from unnest(array[1, 7, 30]) as m (days)
         where l.expires_at <= ${at}::timestamptz + make_interval(days => m.days)
      ) mark
     where l.tenant_id = ${tenantId} and l.expired_at is null and l.status = 'active' and l.holder_email <> ''
       and l.expires_at > ${at} and l.expires_at <= ${at}::timestamptz + interval '30 days'
       and l.issued_at <= l.expires_at - make_interval(days => mark.days)
       and (l.reminded_expiry is distinct from l.expires_at or l.reminded_days > mark.days)`;
  return sql`
    with marked as (${marked}
    ), first as (
      select distinct holder_email from (select holder_email from marked order by expires_at, license_id limit ${limit}) soonest
    ), due as (
      select l.license_id, m.days
        from marked m join first using (holder_email)
        join licensing.licenses l on l.tenant_id = ${tenantId} and l.license_id = m.license_id
       where l.reminded_expiry is distinct from l.expires_at or l.reminded_days > m.days
       order by l.license_id
         for update of l
    )
    update licensing.licenses l
       set reminded_at = ${at}, reminded_expiry = l.expires_at, reminded_days = d.days
      from due d
     where l.tenant_id = ${tenantId} and l.license_id = d.license_id
    returning l.license_id as "licenseId", l.company_id as "companyId", l.product_id as "productId", l.holder_email as "holderEmail",
              l.expires_at as "expiresAt", d.days`;
}
