import { Card, useLocale } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { address } from '../../../app/address.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { FiguresSkeleton } from '../figures-skeleton.tsx';
import { OnlyTenant } from '../only-tenant.tsx';
import { RangeField } from '../range/range-field.tsx';
import { rangeWords } from '../range/range-words.ts';
import { useReportRange } from '../range/use-report-range.ts';
import { ReportBar } from '../report-bar.tsx';
import { ReportHead, type ReportSearch } from '../report-head.tsx';
import { tenantInSearch } from '../tenant-in-search.ts';
import { DeviceRequests } from './device-requests.tsx';
import { LicenseTenants } from './license-tenants.tsx';
import { LicenseTotals } from './license-totals.tsx';
import { LicensesByDay } from './licenses-by-day.tsx';

/** What happened to licenses across tenants, and what devices asked. */
export function LicenseReport({ search }: { readonly search: ReportSearch }) {
  const { locale } = useLocale();
  const url = useListUrl('/reports', { ...search });
  const asked = useReportRange(search);
  const tenantId = tenantInSearch(search);
  const query = trpc.reporting.licenseActivity.useQuery({ ...asked.range, tenantId }, { enabled: asked.sound, placeholderData: keepPreviousData, staleTime: 60_000 });
  const data = query.data;
  return (
    <>
      <ReportHead
        tab="licenses"
        search={search}
        summary={asked.sound ? rangeWords(asked.range, locale) : 'Choose the days of the report.'}
        exported={asked.sound ? { report: 'license-activity', parameters: { ...asked.range, tenantId } } : undefined}
        mailAddress={address('/reports/schedules', { new: 'license-activity', tenant: tenantId })}
      />
      <ReportBar>
        <RangeField asked={asked} onChange={(range) => url.change(range)} />
        <OnlyTenant tenantId={tenantId} onClear={() => url.change({ tenant: undefined })} />
      </ReportBar>
      {query.isError && <Card flush><QueryFailure query={query} /></Card>}
      {!data && query.isFetching && <FiguresSkeleton />}
      {data && !query.isError && asked.sound && (
        <div className="flex flex-col gap-5" aria-busy={query.isPlaceholderData}>
          <LicenseTotals data={data} />
          <LicensesByDay data={data} />
          <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
            <DeviceRequests data={data} />
            {tenantId === undefined && <LicenseTenants data={data} />}
          </div>
        </div>
      )}
    </>
  );
}
