import { Card, ChartCard, CohortGrid, EmptyState } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { address } from '../../../app/address.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { OnlyTenant } from '../only-tenant.tsx';
import { namedMonth } from '../range/named-day.ts';
import { RangeField } from '../range/range-field.tsx';
import { lastTwelveMonths } from '../range/report-range.ts';
import { useReportRange } from '../range/use-report-range.ts';
import { ReportBar } from '../report-bar.tsx';
import { ReportHead, type ReportSearch } from '../report-head.tsx';
import { tenantInSearch } from '../tenant-in-search.ts';
import { useAmounts } from '../use-amounts.ts';

/** Companies by the month of their first order, and how many ordered again in the months since. */
export function CohortReport({ search }: { readonly search: ReportSearch }) {
  const { locale, counts } = useAmounts();
  const url = useListUrl('/reports', { ...search });
  const asked = useReportRange(search, lastTwelveMonths);
  const tenantId = tenantInSearch(search);
  const query = trpc.reporting.cohortReport.useQuery({ ...asked.range, tenantId }, { enabled: asked.sound, placeholderData: keepPreviousData, staleTime: 60_000 });
  const cohorts = query.data?.cohorts ?? [];
  const companies = cohorts.reduce((sum, cohort) => sum + cohort.companies, 0);
  return (
    <>
      <ReportHead
        tab="cohorts"
        search={search}
        summary="Companies by the month of their first order, followed to the end of the range. Months are UTC."
        exported={asked.sound ? { report: 'cohorts', parameters: { ...asked.range, tenantId } } : undefined}
        mailAddress={address('/reports/schedules', { new: 'cohorts', tenant: tenantId })}
      />
      <ReportBar>
        <RangeField asked={asked} onChange={(range) => url.change(range)} />
        <OnlyTenant tenantId={tenantId} onClear={() => url.change({ tenant: undefined })} />
      </ReportBar>
      {asked.sound && (query.isError ? <Card flush><QueryFailure query={query} /></Card> : (
        <ChartCard
          title="Companies who ordered again"
          sentence={companies > 0 ? `${counts.format(companies)} ${companies === 1 ? 'company' : 'companies'} ordered for the first time.` : undefined}
          loading={query.data === undefined}
          empty={cohorts.length === 0 ? <EmptyState preview={null} title="Nobody ordered for the first time in these days">A cohort stands here for each month with a first order.</EmptyState> : undefined}
        >
          <CohortGrid
            label="Companies who ordered again"
            cohorts={cohorts.map((cohort) => ({ name: namedMonth(cohort.month, locale), size: cohort.companies, counts: cohort.months.map(({ ordering }) => ordering) }))}
            nameHeader="First order"
            sizeHeader="Companies"
            sinceHeader="Months since the first order"
          />
        </ChartCard>
      ))}
    </>
  );
}
