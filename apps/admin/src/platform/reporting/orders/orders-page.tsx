import { Card, type Column, DateTime, EmptyState, Money, Quantity, StatusPill, TextLink, useLocale } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { address } from '../../../app/address.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { RangeField } from '../range/range-field.tsx';
import { useReportRange } from '../range/use-report-range.ts';
import { ReportBar } from '../report-bar.tsx';
import { ReportHead } from '../report-head.tsx';
import { groupName } from '../revenue/group-name.ts';
import { OrderFilters } from './order-filters.tsx';
import { orderFilters } from './read-filters.ts';

type Order = Outputs['reporting']['ordersAcrossTenants']['orders'][number];
const route = getRouteApi('/platform/reports/orders');
const STATES = { placed: ['amber', 'Placed'], confirmed: ['blue', 'Confirmed'], shipped: ['green', 'Shipped'], cancelled: ['neutral', 'Cancelled'] } as const;

/** The orders of one tenant behind a figure. */
export function OrdersPage() {
  usePageTitle('Orders behind a figure');
  const { locale } = useLocale();
  const { history } = useRouter();
  const search = route.useSearch();
  const url = useListUrl('/reports/orders', search);
  const asked = useReportRange(search);
  const { tenantId, ...filters } = orderFilters(search);
  const parameters = { tenantId: tenantId ?? '', ...asked.range, ...filters };
  const ready = tenantId !== undefined && asked.sound;
  const query = trpc.reporting.ordersAcrossTenants.useQuery({ ...parameters, cursor: search.cursor }, { enabled: ready, placeholderData: keepPreviousData, staleTime: 60_000 });
  if (tenantId === undefined) {
    return (
      <>
        <ReportHead tab={undefined} search={{}} title="Orders" summary="The orders behind a figure." crumbs={crumbs} exported={undefined} />
        <Card flush><EmptyState preview={null} title="Choose a tenant first" action={<TextLink href={address('/reports')}>Revenue by tenant</TextLink>}>Orders are shown of one tenant at a time.</EmptyState></Card>
      </>
    );
  }
  const name = query.data?.tenant.name;
  const columns: readonly Column<Order>[] = [
    { id: 'code', header: 'Order', nowrap: true, cell: (row) => row.code },
    { id: 'company', header: 'Company', cell: (row) => <span className="line-clamp-1">{row.companyName}</span> },
    {
      id: 'country', header: 'Country',
      cell: (row) => (row.country === '' ? '–' : groupName('country', row.country, row.country, locale)),
    },
    { id: 'status', header: 'Status', cell: (row) => <StatusPill tone={STATES[row.status][0]}>{STATES[row.status][1]}</StatusPill> },
    { id: 'placed', header: 'Placed', nowrap: true, cell: (row) => <DateTime value={row.placedAt} show="datetime" /> },
    { id: 'lines', header: 'Lines', align: 'end', cell: (row) => <Quantity value={row.lineCount} /> },
    { id: 'net', header: 'Net', align: 'end', nowrap: true, cell: (row) => <Money value={row.net} /> },
  ];
  return (
    <>
      <ReportHead
        tab={undefined}
        search={{}}
        title={name === undefined ? 'Orders' : `Orders of ${name}`}
        summary="Oldest first. That you look at them is recorded in the audit trail."
        crumbs={[...crumbs.slice(0, 1), ...name === undefined ? [] : [{ label: name, href: address(`/tenants/${tenantId}`, { ...asked.range }) }], { label: 'Orders' }]}
        exported={ready ? { report: 'orders', parameters } : undefined}
      />
      <ReportBar>
        <RangeField asked={asked} onChange={(range) => url.change(range)} />
        <OrderFilters filters={filters} onClear={(key) => url.change({ [key]: undefined })} />
      </ReportBar>
      {asked.sound && (
        <RecordList
          label="Orders"
          columns={columns}
          rows={query.data?.orders}
          query={query}
          rowKey={(row) => row.orderId}
          url={{ ...url, filtered: Object.values(filters).some((value) => value !== undefined), clear: () => history.push(address('/reports/orders', { tenant: tenantId, ...asked.range })) }}
          nextCursor={query.data?.nextCursor}
          emptyTitle="No orders in these days"
          emptyText="Choose other days to see orders."
          nothingFound="No order matches these filters"
        />
      )}
    </>
  );
}

const crumbs = [{ label: 'Reports', href: address('/reports') }, { label: 'Orders' }];
