import { Card, useLocale } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { address } from '../../../app/address.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { FiguresSkeleton } from '../figures-skeleton.tsx';
import { RangeField } from '../range/range-field.tsx';
import { rangeWords } from '../range/range-words.ts';
import { useReportRange } from '../range/use-report-range.ts';
import { ReportHead } from '../report-head.tsx';
import { SalesTrend } from '../sales-trend.tsx';
import { LicenseStanding } from './license-standing.tsx';
import { NeedsSomebody } from './needs-somebody.tsx';
import { PlatformFigures } from './platform-figures.tsx';
import { ValidationsTrend } from './validations-trend.tsx';

const route = getRouteApi('/platform/overview');

/** How the platform does: the figures people open first, what needs somebody, and how the days went. */
export function OverviewPage() {
  usePageTitle('Overview');
  const { locale } = useLocale();
  const search = route.useSearch();
  const url = useListUrl('/overview', search);
  const asked = useReportRange(search);
  const query = trpc.reporting.platformOverview.useQuery(asked.range, { enabled: asked.sound, placeholderData: keepPreviousData, staleTime: 60_000 });
  const data = query.data;
  return (
    <>
      <ReportHead
        tab={undefined}
        search={search}
        title="Overview"
        summary={asked.sound ? rangeWords(asked.range, locale) : 'Choose the days of the report.'}
        exported={asked.sound ? { report: 'daily', parameters: asked.range } : undefined}
        mailAddress={address('/reports/schedules', { new: 'daily' })}
      />
      <RangeField asked={asked} onChange={(range) => url.change(range)} />
      {query.isError && <Card flush><QueryFailure query={query} /></Card>}
      {!data && query.isFetching && <FiguresSkeleton />}
      {data && !query.isError && asked.sound && (
        <div className="flex flex-col gap-5" aria-busy={query.isPlaceholderData}>
          <PlatformFigures data={data} />
          <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <NeedsSomebody data={data} />
            <LicenseStanding data={data} />
          </div>
          <SalesTrend currencies={data.currencies} currency={search.currency} onCurrencyChange={(currency) => url.change({ currency })} />
          <ValidationsTrend data={data} />
        </div>
      )}
    </>
  );
}
