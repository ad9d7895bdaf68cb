import { query } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';

/** Holds credit for an order; one row when there was enough. The condition stands in the UPDATE: lock and look are one. */
export function holdOfCredit(tenantId: string, companyId: string, currency: string, totalMinor: bigint) {
  return query.updateTable('billing.credit_accounts')
    .set({ held_minor: sql`held_minor + ${totalMinor}` })
    .where('tenant_id', '=', tenantId).where('company_id', '=', companyId).where('currency', '=', currency)
    .where(sql<boolean>`(limit_minor is null or held_minor + ${totalMinor} <= limit_minor)`);
}

/** Gives back what a cancelled or paid order held. */
export function releaseOfCredit(tenantId: string, companyId: string, totalMinor: bigint) {
  return query.updateTable('billing.credit_accounts')
    .set({ held_minor: sql`held_minor - ${totalMinor}` })
    .where('tenant_id', '=', tenantId).where('company_id', '=', companyId);
}

/** What a company may owe and owes. */
export function creditOf(tenantId: string, companyId: string) {
  return query.selectFrom('billing.credit_accounts')
    .select(['currency', 'limit_minor as limitMinor', 'held_minor as heldMinor'])
    .where('tenant_id', '=', tenantId).where('company_id', '=', companyId);
}

/** A company's name and what it may owe; no row for another tenant's. */
export function companyCredit(tenantId: string, companyId: string) {
  return query.selectFrom('customers.companies as c')
    .innerJoin('tenancy.tenants as t', 't.tenant_id', 'c.tenant_id')
    .leftJoin('billing.credit_accounts as a', (join) => join
      .onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.company_id', '=', 'c.company_id'))
    .select(['c.name', 't.currency', 'a.company_id as account', 'a.limit_minor as limitMinor', 'a.held_minor as heldMinor'])
    .where('c.tenant_id', '=', tenantId).where('c.company_id', '=', companyId);
}

/**
 * Opens the account, or changes its limit; no row when the limit would lie below what is held already.
 *
 * @returns the limit before, NULL also when there was no account
 */
export function upsertLimit(
  tenantId: string, companyId: string, currency: string, limitMinor: bigint | null,
): RawBuilder<{ heldMinor: bigint; limitBefore: bigint | null }> {
  return sql`
    insert into billing.credit_accounts (tenant_id, company_id, currency, limit_minor)
    values (${tenantId}, ${companyId}, ${currency}, ${limitMinor})
    on conflict (tenant_id, company_id) do update set limit_minor = excluded.limit_minor
      where excluded.limit_minor is null or credit_accounts.held_minor <= excluded.limit_minor
    returning held_minor as "heldMinor", old.limit_minor as "limitBefore"`;
}
