import type { OperatorActor, StaffReader, WorkerActor } from '@entrepot/postgres';
import type { CohortReportInput, CohortReportOutput } from './cohort-report.contract.ts';
import { periodsOf } from './report-range.ts';
import { cohortsAcrossTenants } from './sales-figures.queries.ts';

/**
 * How many companies of each month's newcomers ordered again, month by month.
 * @throws Refusal `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export async function cohortReport(
  staff: StaffReader, _actor: OperatorActor | WorkerActor, { from, to, tenantId }: CohortReportInput,
): Promise<CohortReportOutput> {
  const { period } = periodsOf({ from, to });
  const [firstMonth, lastMonth] = [from.slice(0, 7), to.slice(0, 7)];
  const rows = await staff.all(cohortsAcrossTenants({ from: `${firstMonth}-01`, to: `${lastMonth}-01` }, { tenantId }));
  const cohorts = [...Map.groupBy(rows, ({ cohort }) => cohort)].map(([month, own]) => {
    const ordering = new Map(own.map((row) => [row.month, Number(row.ordering)]));
    const companies = ordering.get(month) ?? 0;
    return {
      month, companies,
      months: monthsFrom(month, lastMonth).map((each, offset) => ({
        offset, month: each, ordering: ordering.get(each) ?? 0, share: companies === 0 ? 0 : (ordering.get(each) ?? 0) / companies,
      })),
    };
  });
  return { period, cohorts };
}

/** @param first `YYYY-MM` @param last `YYYY-MM`, included */
function monthsFrom(first: string, last: string): string[] {
  const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, offset) => {
    const month = numberOf(first) + offset;
    return `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}`;
  });
}
