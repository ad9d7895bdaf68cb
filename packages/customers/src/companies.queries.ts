import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

interface NewCompany {
  readonly companyId: string;
  readonly name: string;
  readonly externalReference: string | undefined;
  readonly country: string;
  readonly paymentTermsDays: number;
}

const COLUMNS = ['company_id as companyId', 'name', 'external_reference as externalReference', 'country',
  'payment_terms_days as paymentTermsDays', 'status', 'created_at as createdAt'] as const;

export function insertCompany(tenantId: string, company: NewCompany) {
  return query.insertInto('customers.companies').values({
    tenant_id: tenantId, company_id: company.companyId, name: company.name, external_reference: company.externalReference ?? null,
    country: company.country, payment_terms_days: company.paymentTermsDays,
  });
}

/** A page of companies by name, in the order of the index. Names are found by their beginning: starts_with is leakproof. */
export function selectCompanies(tenantId: string, page: {
  search?: string | undefined; after?: { nameLower: string; companyId: string } | undefined; limit: number;
}) {
  let companies = query.selectFrom('customers.companies').where('tenant_id', '=', tenantId)
    .select([...COLUMNS, 'name_lower as nameLower']).orderBy('name_lower').orderBy('company_id').limit(page.limit);
  if (page.search) companies = companies.where(sql<boolean>`starts_with(name_lower, lower(${page.search}))`);
  const { after } = page;
  if (after) {
    companies = companies.where((row) => row(row.refTuple('name_lower', 'company_id'), '>', row.tuple(after.nameLower, after.companyId)));
  }
  return companies;
}

export function selectCompany(tenantId: string, companyId: string) {
  return query.selectFrom('customers.companies').where('tenant_id', '=', tenantId).where('company_id', '=', companyId).select(COLUMNS);
}

/** What a buyer may see of its own company. */
export function selectOwnCompany(tenantId: string, companyId: string) {
  return query.selectFrom('customers.companies').where('tenant_id', '=', tenantId).where('company_id', '=', companyId)
    .select(['company_id as companyId', 'name', 'country', 'payment_terms_days as paymentTermsDays', 'status']);
}
