import type { OperatorActor, StaffReader, WorkerActor } from '@entrepot/postgres';
import { figureOf, sumOf } from './figures.ts';
import { dailyLicensesAcrossTenants, licenseStandingAcrossTenants, usageAcrossTenants } from './license-figures.queries.ts';
import type { PlatformOverviewInput, PlatformOverviewOutput } from './platform-overview.contract.ts';
import { daysOf, periodsOf } from './report-range.ts';
import { dailySalesAcrossTenants, sellingTenantsAcrossTenants } from './sales-figures.queries.ts';
import { salesOverview } from './sales-overview.ts';
import { tenantStatesAcrossTenants } from './tenants-in-reports.queries.ts';

/**
 * The platform in a period against the one before: sales by currency, tenants, licenses, validations.
 * @throws Refusal `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export async function platformOverview(
  staff: StaffReader, _actor: OperatorActor | WorkerActor, input: PlatformOverviewInput,
): Promise<PlatformOverviewOutput> {
  const periods = periodsOf(input);
  const { period, previous } = periods;
  const both = { from: previous.from, to: period.to };
  const sales = await staff.all(dailySalesAcrossTenants(both, {}));
  const selling = await staff.all(sellingTenantsAcrossTenants(periods));
  const licenses = await staff.all(dailyLicensesAcrossTenants(both, {}));
  const standing = await staff.first(licenseStandingAcrossTenants(staff.at, {}));
  const validations = (await staff.all(usageAcrossTenants(both, {}))).filter(({ endpoint }) => endpoint === 'licenses.validate');
  const states = new Map((await staff.all(tenantStatesAcrossTenants())).map(({ status, count }) => [status, Number(count)]));

  const isNow = ({ day }: { readonly day: string }): boolean => day >= period.from;
  const grown = <Row extends { readonly day: string }>(rows: readonly Row[], pick: (row: Row) => bigint) =>
    figureOf(sumOf(rows.filter(isNow), pick), sumOf(rows.filter((row) => !isNow(row)), pick));
  const any = selling.find(({ currency }) => currency === null);
  const onDay = <Row extends { readonly day: string }>(rows: readonly Row[], pick: (row: Row) => bigint) => {
    const sums = new Map<string, bigint>();
    for (const row of rows) sums.set(row.day, (sums.get(row.day) ?? 0n) + pick(row));
    return (day: string): number => Number(sums.get(day) ?? 0n);
  };
  const [orders, provisioned, activations, validated] = [
    onDay(sales, (row) => row.orders), onDay(licenses, (row) => row.provisioned), onDay(licenses, (row) => row.activated), onDay(validations, (row) => row.requests),
  ];
  return {
    period, previous,
    ...salesOverview(periods, sales, new Map(selling.map(({ currency, current }) => [currency, current]))),
    activeTenants: figureOf(any?.current ?? 0n, any?.previous ?? 0n),
    tenants: { active: states.get('active') ?? 0, suspended: states.get('suspended') ?? 0, closed: states.get('closed') ?? 0 },
    licenses: {
      active: Number(standing?.active ?? 0n), expiring: Number(standing?.expiring ?? 0n), expired: Number(standing?.expired ?? 0n),
      suspended: Number(standing?.suspended ?? 0n),
    },
    provisioned: grown(licenses, (row) => row.provisioned),
    activations: grown(licenses, (row) => row.activated),
    validations: grown(validations, (row) => row.requests),
    daily: daysOf(period).map((day) => ({ day, orders: orders(day), provisioned: provisioned(day), activations: activations(day), validations: validated(day) })),
  };
}
