import { Card, TextLink } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { FiguresSkeleton } from '../figures-skeleton.tsx';
import { RangeField } from '../range/range-field.tsx';
import { useReportRange } from '../range/use-report-range.ts';
import { ordersAddress, reportAddress, revenueAddress } from '../report-addresses.ts';
import { SalesTrend } from '../sales-trend.tsx';
import { TenantBreakdowns } from './tenant-breakdowns.tsx';
import { TenantLicenses } from './tenant-licenses.tsx';
import { TenantTiles } from './tenant-tiles.tsx';

const route = getRouteApi('/platform/tenants/$tenantId');

/** What one tenant sells and licenses in a period, against the period before; each look is recorded. */
export function TenantFigures({ tenantId }: { readonly tenantId: string }) {
  const search = route.useSearch();
  const url = useListUrl(`/tenants/${tenantId}`, search);
  const asked = useReportRange(search);
  const [chosen, setCurrency] = useState<string>();
  const query = trpc.reporting.tenantFigures.useQuery(
    { tenantId, ...asked.range },
    { enabled: asked.sound, placeholderData: keepPreviousData, staleTime: 60_000 },
  );
  const data = query.data;
  const currency = data?.currencies.find((one) => one.currency === chosen)?.currency ?? data?.currencies[0]?.currency;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <RangeField asked={asked} onChange={(range) => url.change(range)} />
        {asked.sound && (
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-small">
            <TextLink href={revenueAddress(asked.range, { tenant: tenantId, by: 'month' })}>Revenue report</TextLink>
            <TextLink href={reportAddress('cohorts', asked.range, tenantId)}>Cohorts</TextLink>
            <TextLink href={reportAddress('licenses', asked.range, tenantId)}>License activity</TextLink>
            <TextLink href={ordersAddress(asked.range, { tenant: tenantId })}>Orders</TextLink>
          </p>
        )}
      </div>
      {query.isError && <Card flush><QueryFailure query={query} /></Card>}
      {!data && query.isFetching && <FiguresSkeleton />}
      {data && !query.isError && asked.sound && (
        <div className="flex flex-col gap-5" aria-busy={query.isPlaceholderData}>
          <TenantTiles data={data} />
          <SalesTrend currencies={data.currencies} currency={currency} onCurrencyChange={setCurrency} />
          {currency !== undefined && <TenantBreakdowns data={data} currency={currency} />}
          <TenantLicenses data={data} />
        </div>
      )}
    </>
  );
}
