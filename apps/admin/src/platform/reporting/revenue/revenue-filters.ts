import { type RevenueGrouping, revenueGrouping } from '@entrepot/reporting/contract';
import { type TenantStatus, tenantStatus } from '@entrepot/tenancy/contract';
import { tenantInSearch } from '../tenant-in-search.ts';

/** What narrows and groups revenue. */
export interface RevenueFilters {
  readonly by: RevenueGrouping;
  readonly currency: string | undefined;
  readonly status: TenantStatus | undefined;
  readonly tenantId: string | undefined;
}

/** Reads them from an address; what cannot be is left out. By tenant, or of one tenant by month, when it does not say. */
export function revenueFilters(search: {
  readonly by?: string | undefined; readonly currency?: string | undefined; readonly status?: string | undefined; readonly tenant?: string | undefined;
}): RevenueFilters {
  const tenantId = tenantInSearch(search);
  return {
    by: revenueGrouping.safeParse(search.by).data ?? (tenantId === undefined ? 'tenant' : 'month'),
    currency: search.currency !== undefined && /^[A-Z]{3}$/.test(search.currency) ? search.currency : undefined,
    status: tenantStatus.safeParse(search.status).data,
    tenantId,
  };
}
