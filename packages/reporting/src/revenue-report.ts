import type { OperatorActor, StaffReader, WorkerActor } from '@entrepot/postgres';
import { figureOf, moneyFigureOf, shareOf, sumOf } from './figures.ts';
import { periodsOf } from './report-range.ts';
import type { RevenueReportInput, RevenueReportOutput } from './revenue-report.contract.ts';
import { revenueGroupsAcrossTenants, type RevenueGroupRow } from './sales-figures.queries.ts';

/**
 * Revenue by group and currency against the period before. What the largest groups leave out is summed, so that rows and rest
 * always come to the total.
 * @throws Refusal `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export async function revenueReport(
  staff: StaffReader, _actor: OperatorActor | WorkerActor, input: RevenueReportInput,
): Promise<RevenueReportOutput> {
  const { by, currency, tenantId, status, top } = input;
  const periods = periodsOf(input);
  const groups = await staff.all(revenueGroupsAcrossTenants(periods, by, currency, { tenantId, status }));
  const byCurrency = [...Map.groupBy(groups, (row) => row.currency).values()].map((rows) => {
    const total = amountsOf(rows, rows);
    const shown = by === 'month' ? rows.toSorted((one, other) => one.key.localeCompare(other.key)) : rows.slice(0, top);
    const left = by === 'month' ? [] : rows.slice(top);
    return {
      total,
      rows: shown.map((row) => ({ key: row.key, label: row.label, slug: row.slug, status: row.status, ...amountsOf([row], rows) })),
      rest: left.length === 0 ? [] : [{ groups: left.length, ...amountsOf(left, rows) }],
    };
  });
  return {
    period: periods.period, previous: periods.previous, countOf: by === 'productKind' ? 'lines' : 'orders',
    totals: byCurrency.map(({ total }) => total),
    rows: byCurrency.flatMap(({ rows }) => rows),
    rest: byCurrency.flatMap(({ rest }) => rest),
  };
}

function amountsOf(some: readonly RevenueGroupRow[], all: readonly RevenueGroupRow[]) {
  const currency = all[0]?.currency ?? '';
  const revenue = sumOf(some, (row) => row.revenueMinor);
  return {
    currency,
    revenue: moneyFigureOf(revenue, sumOf(some, (row) => row.previousMinor), currency),
    count: figureOf(sumOf(some, (row) => row.count), sumOf(some, (row) => row.previousCount)),
    share: shareOf(revenue, sumOf(all, (row) => row.revenueMinor)),
  };
}
