import type { StaffLook } from '@entrepot/postgres';
import type { CohortReportInput } from './cohort-report.contract.ts';
import { givenFilters } from './given-filters.ts';
import type { LicenseActivityInput } from './license-activity.contract.ts';
import type { OrdersAcrossTenantsInput } from './orders-across-tenants.contract.ts';
import type { PlatformOverviewInput } from './platform-overview.contract.ts';
import type { RevenueReportInput } from './revenue-report.contract.ts';
import type { TenantFiguresInput } from './tenant-figures.contract.ts';

// What the trail of the platform says about each look: which report, and every filter of it.

type Look = Omit<StaffLook, 'actor' | 'signal'>;

export const overviewLook = (input: PlatformOverviewInput): Look => looked('Overview', input);
export const revenueLook = (input: RevenueReportInput): Look => looked('Revenue', input);
export const cohortLook = (input: CohortReportInput): Look => looked('Cohorts', input);
export const licenseLook = (input: LicenseActivityInput): Look => looked('License activity', input);
export const tenantLook = (input: TenantFiguresInput): Look => looked('Figures of one tenant', input);

export const drillDownLook = ({ tenantId, cursor: _page, limit: _count, ...filters }: OrdersAcrossTenantsInput): Look =>
  ({ ...looked('Orders of one tenant', { ...filters, tenantId }), action: 'report.drill-down' });

/** A look at a report: its object is the tenant where the report is of one. */
export function looked(label: string, filters: { readonly tenantId?: string | undefined } & Readonly<Record<string, string | number | undefined>>): Look {
  const { tenantId } = filters;
  return {
    action: 'report.read', objectType: tenantId === undefined ? 'report' : 'tenant', ...tenantId !== undefined && { objectId: tenantId },
    objectLabel: label, detail: givenFilters(filters),
  };
}
