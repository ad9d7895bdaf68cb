import { Card, useLocale } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { address } from '../../../app/address.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { FiguresSkeleton } from '../figures-skeleton.tsx';
import { rangeWords } from '../range/range-words.ts';
import { useReportRange } from '../range/use-report-range.ts';
import { ReportHead, type ReportSearch } from '../report-head.tsx';
import { revenueFilters } from './revenue-filters.ts';
import { RevenueBar } from './revenue-bar.tsx';
import { RevenueFigures } from './revenue-figures.tsx';

/** Revenue across tenants by what it is made of, against the period before, one currency at a time. */
export function RevenueReport({ search }: { readonly search: ReportSearch }) {
  const { locale } = useLocale();
  const url = useListUrl('/reports', { ...search });
  const asked = useReportRange(search);
  const { by, currency, status, tenantId } = revenueFilters(search);
  // All currencies are asked for whatever the address says: the others must stay there to be chosen.
  const query = trpc.reporting.revenueReport.useQuery(
    { ...asked.range, by, status, tenantId },
    { enabled: asked.sound, placeholderData: keepPreviousData, staleTime: 60_000 },
  );
  const data = query.data;
  return (
    <>
      <ReportHead
        tab="revenue"
        search={search}
        summary={asked.sound ? rangeWords(asked.range, locale) : 'Choose the days of the report.'}
        exported={asked.sound ? { report: 'revenue', parameters: { ...asked.range, by, currency, status, tenantId } } : undefined}
        mailAddress={address('/reports/schedules', { new: 'revenue', by, currency, status, tenant: tenantId })}
      />
      <RevenueBar asked={asked} filters={{ by, status, tenantId }} onChange={(changes) => url.change(changes)} />
      {query.isError && <Card flush><QueryFailure query={query} /></Card>}
      {!data && query.isFetching && <FiguresSkeleton />}
      {data && !query.isError && asked.sound && (
        <div className="flex flex-col gap-5" aria-busy={query.isPlaceholderData}>
          <RevenueFigures
            data={data}
            by={by}
            currency={currency}
            search={search}
            tenantId={tenantId}
            onChange={(changes) => url.change(changes)}
          />
        </div>
      )}
    </>
  );
}
