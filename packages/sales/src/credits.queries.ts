import { query } from '@entrepot/postgres';

/** A company's credits, newest first: ids are made in the order of their time. */
export function creditsOfCompany(tenantId: string, companyId: string, page: { before?: string | undefined; limit: number }) {
  const rows = query.selectFrom('sales.credits')
    .select(['credit_id as creditId', 'code', 'external_reference as externalReference', 'country', 'line_count as lineCount', 'currency',
      'net_minor as netMinor', 'credited_at as creditedAt'])
    .where('tenant_id', '=', tenantId).where('company_id', '=', companyId).orderBy('credit_id', 'desc').limit(page.limit);
  return page.before === undefined ? rows : rows.where('credit_id', '<', page.before);
}
