import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { findReportedTenant } from './find-reported-tenant.ts';
import { licenseActivity } from './license-activity.ts';
import { periodsOf } from './report-range.ts';
import { revenueReport } from './revenue-report.ts';
import { dailySalesAcrossTenants } from './sales-figures.queries.ts';
import { salesOverview } from './sales-overview.ts';
import type { TenantFiguresInput, TenantFiguresOutput } from './tenant-figures.contract.ts';

const COUNTRIES = 10;

/**
 * One tenant in a period against the one before; also one that is suspended or closed, which its figures survive.
 * @throws Refusal `tenant.not-found`, `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export async function tenantFigures(
  staff: StaffReader, actor: OperatorActor, { tenantId, from, to }: TenantFiguresInput,
): Promise<TenantFiguresOutput> {
  const periods = periodsOf({ from, to });
  const { createdAt, ...tenant } = await findReportedTenant(staff, tenantId);
  const sales = await staff.all(dailySalesAcrossTenants({ from: periods.previous.from, to }, { tenantId }));
  const countries = await revenueReport(staff, actor, { from, to, by: 'country', tenantId, top: COUNTRIES });
  const kinds = await revenueReport(staff, actor, { from, to, by: 'productKind', tenantId, top: COUNTRIES });
  const { totals, standing, daily, usage } = await licenseActivity(staff, actor, { from, to, tenantId });
  const selling = new Map(sales.filter(({ day, orders }) => day >= from && orders > 0n).map(({ currency }) => [currency, 1n]));
  return {
    tenant: { ...tenant, createdAt: createdAt.toISOString() },
    period: periods.period, previous: periods.previous,
    ...salesOverview(periods, sales, selling),
    countries: { rows: countries.rows, rest: countries.rest },
    productKinds: kinds.rows,
    licenses: { totals, standing, daily, usage },
  };
}
