import { sql, type RawBuilder } from 'kysely';

/** Adds companies whose reference nobody has yet; answers with those that are new. */
export function insertMissingCompanies(
  tenantId: string, companies: readonly { externalReference: string; name: string; country: string }[],
): RawBuilder<{ companyId: string }> {
  return sql`
    insert into customers.companies (tenant_id, external_reference, name, country)
    select ${tenantId}::uuid, c.reference, c.name, c.country
      from unnest(${companies.map((company) => company.externalReference)}::text[], ${companies.map((company) => company.name)}::text[],
                  ${companies.map((company) => company.country)}::text[]) as c (reference, name, country)
    on conflict (tenant_id, external_reference) do nothing
    returning company_id as "companyId"`;
}

/** Which company bears which reference. */
export function companiesByReference(
  tenantId: string, references: readonly string[],
): RawBuilder<{ companyId: string; externalReference: string }> {
  return sql`
    select company_id as "companyId", external_reference as "externalReference"
      from customers.companies
     where tenant_id = ${tenantId} and external_reference = any (${[...references]}::text[])`;
}
