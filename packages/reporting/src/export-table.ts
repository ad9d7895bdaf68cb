import type { StaffReader, WorkerActor } from '@entrepot/postgres';
import { cohortReport } from './cohort-report.ts';
import type { Cell } from './csv.ts';
import type { ExportReportInput } from './export-report.contract.ts';
import {
  dailyCountAcrossTenants, dailyRowsAcrossTenants, licenseCountAcrossTenants, licenseRowsAcrossTenants, type DailyExportRow, type LicenseExportRow,
} from './export-rows.queries.ts';
import { findReportedTenant } from './find-reported-tenant.ts';
import { orderCountAcrossTenants, ordersPageAcrossTenants, type ReportedOrderRow } from './orders-across-tenants.queries.ts';
import type { MoneyFigure } from './report.contract.ts';
import { revenueReport } from './revenue-report.ts';
import type { RevenueGrouping, RevenueReportInput } from './revenue-report.contract.ts';

/** A report as a table: its columns, how many rows it has, and its rows, page by page. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly total: number;
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]>;
}

const PAGE_ROWS = 2_000;

/**
 * A report as a table, of any length: pages are read when they are asked for, by keyset, from the reader's one snapshot.
 * @throws Refusal `tenant.not-found`, `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export async function exportTable(staff: StaffReader, actor: WorkerActor, request: ExportReportInput): Promise<ExportTable> {
  switch (request.report) {
    case 'revenue': return revenueTable(staff, actor, request.parameters);
    case 'daily': return dailyTable(staff, request.parameters);
    case 'license-activity': return licenseTable(staff, request.parameters);
    case 'cohorts': return cohortTable(staff, actor, request.parameters);
    case 'orders': return ordersTable(staff, request.parameters);
  }
}

const GROUP_NAMES: Readonly<Record<RevenueGrouping, string>> = {
  tenant: 'Tenant', country: 'Country', currency: 'Currency of sale', productKind: 'Kind of product', month: 'Month',
};

async function revenueTable(staff: StaffReader, actor: WorkerActor, parameters: Omit<RevenueReportInput, 'top'>): Promise<ExportTable> {
  const report = await revenueReport(staff, actor, { ...parameters, top: Number.MAX_SAFE_INTEGER });
  const count = report.countOf === 'orders' ? 'Orders' : 'Lines';
  const amount = ({ amountMinor, currency }: MoneyFigure['current']): Cell => ({ minor: BigInt(amountMinor), currency });
  return whole([GROUP_NAMES[parameters.by], 'Address', 'Status', 'Currency', 'Revenue', 'Revenue before', count, `${count} before`, 'Share'],
    report.rows.map((row) => [row.label, row.slug, row.status, row.currency, amount(row.revenue.current), amount(row.revenue.previous),
      row.count.current, row.count.previous, rounded(row.share)]));
}

type Parameters<Report extends ExportReportInput['report']> = Extract<ExportReportInput, { report: Report }>['parameters'];

async function cohortTable(staff: StaffReader, actor: WorkerActor, parameters: Parameters<'cohorts'>): Promise<ExportTable> {
  const { cohorts } = await cohortReport(staff, actor, parameters);
  return whole(['First order', 'Companies', 'Month', 'Months later', 'Ordering', 'Share'], cohorts.flatMap(({ month, companies, months }) =>
    months.map((each) => [month, companies, each.month, each.offset, each.ordering, rounded(each.share)])));
}

async function dailyTable(staff: StaffReader, { from, to, ...filter }: Parameters<'daily'>): Promise<ExportTable> {
  const counted = await staff.first(dailyCountAcrossTenants({ from, to }, filter));
  return {
    columns: ['Day', 'Tenant', 'Address', 'Status', 'Country', 'Currency', 'Orders', 'Revenue', 'Cancelled orders', 'Cancelled', 'Credits', 'Credited'],
    total: Number(counted?.count ?? 0n),
    pages: keyset((after: DailyExportRow | undefined) => staff.all(dailyRowsAcrossTenants({ from, to }, filter, after, PAGE_ROWS)), ({ currency, ...row }) => [
      row.day, row.name, row.slug, row.status, row.country, currency, row.orders, { minor: row.revenueMinor, currency }, row.cancelledOrders,
      { minor: row.cancelledMinor, currency }, row.credits, { minor: row.creditedMinor, currency },
    ]),
  };
}

async function licenseTable(staff: StaffReader, { from, to, ...filter }: Parameters<'license-activity'>): Promise<ExportTable> {
  const counted = await staff.first(licenseCountAcrossTenants({ from, to }, filter));
  return {
    columns: ['Day', 'Tenant', 'Address', 'Status', 'SKU', 'Product', 'Provisioned', 'Activated', 'Deactivated', 'Suspended', 'Resumed', 'Expired'],
    total: Number(counted?.count ?? 0n),
    pages: keyset((after: LicenseExportRow | undefined) => staff.all(licenseRowsAcrossTenants({ from, to }, filter, after, PAGE_ROWS)), (row) => [
      row.day, row.name, row.slug, row.status, row.sku, row.product, row.provisioned, row.activated, row.deactivated, row.suspended, row.resumed, row.expired,
    ]),
  };
}

async function ordersTable(staff: StaffReader, filter: Parameters<'orders'>): Promise<ExportTable> {
  const tenant = await findReportedTenant(staff, filter.tenantId);
  const counted = await staff.first(orderCountAcrossTenants(filter));
  return {
    columns: ['Placed at', 'Tenant', 'Order', 'Company', 'Country', 'Status', 'Lines', 'Currency', 'Net'],
    total: Number(counted?.count ?? 0n),
    pages: keyset(
      (after: ReportedOrderRow | undefined) => staff.all(ordersPageAcrossTenants(filter, after && { placedAt: after.placedAtText, orderId: after.orderId }, PAGE_ROWS)),
      (row) => [row.placedAt.toISOString(), tenant.name, row.code, row.companyName, row.country, row.status, row.lineCount, row.currency,
        { minor: row.netMinor, currency: row.currency }]),
  };
}

/** A share as people read it: to a hundredth of a percent. */
function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 10_000;
}

/** A table that is known as a whole. */
function whole(columns: readonly string[], rows: readonly (readonly Cell[])[]): ExportTable {
  return { columns, total: rows.length, pages: (async function* () { yield rows; })() };
}

/** Pages until one is not full. */
async function* keyset<Row>(page: (after: Row | undefined) => Promise<Row[]>, cells: (row: Row) => Cell[]): AsyncGenerator<Cell[][]> {
  let after: Row | undefined;
  for (;;) {
    const rows = await page(after);
    if (rows.length > 0) yield rows.map(cells);
    if (rows.length < PAGE_ROWS) return;
    after = rows.at(-1);
  }
}
