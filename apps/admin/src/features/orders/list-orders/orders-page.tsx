import { orderStatus } from '@entrepot/sales/contract';
import { type Column, DateTime, FilterChips, ListBar, Money, PageHead, Quantity, SearchInput, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { address } from '../../../app/address.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl, useSearchText } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { OrderStatusPill } from '../order-status.tsx';
import { orderTexts } from '../order-texts.ts';

type Order = Outputs['sales']['searchOrders']['orders'][number];
const route = getRouteApi('/inside/orders');

/** Every order, newest first; the tabs are its states. */
export function OrdersPage() {
  const t = useMessages(orderTexts);
  const shared = useMessages(sharedTexts);
  const title = useMessages(placeTexts)('orders');
  usePageTitle(title);
  const search = route.useSearch();
  const url = useListUrl('/orders', search);
  const [text, setText] = useSearchText(search.search, (value) => url.change({ search: value }));
  const status = orderStatus.safeParse(search.status).data;
  const query = trpc.sales.searchOrders.useQuery(
    { search: search.search, status, companyId: search.company, cursor: search.cursor },
    { placeholderData: keepPreviousData },
  );
  const columns: readonly Column<Order>[] = [
    { id: 'code', header: shared('order'), nowrap: true, cell: (row) => row.code },
    { id: 'company', header: shared('customer'), cell: (row) => <span className="line-clamp-1">{row.companyName}</span> },
    { id: 'po', header: t('po'), cell: (row) => <span className="line-clamp-1 wrap-anywhere">{row.purchaseOrderNumber || '–'}</span> },
    { id: 'status', header: shared('status'), cell: (row) => <OrderStatusPill status={row.status} /> },
    { id: 'placed', header: t('placedAt'), cell: (row) => <DateTime value={row.placedAt} /> },
    { id: 'lines', header: t('lines'), align: 'end', cell: (row) => <Quantity value={row.lineCount} /> },
    { id: 'total', header: shared('total'), align: 'end', nowrap: true, cell: (row) => <Money value={row.total} /> },
  ];
  return (
    <>
      <PageHead
        title={title}
        tabs={[
          { label: t('all'), href: url.hrefWith({ status: undefined }), current: status === undefined },
          ...orderStatus.options.map((id) => ({ label: t(id), href: url.hrefWith({ status: id }), current: status === id })),
        ]}
      />
      <ListBar
        search={<SearchInput label={t('searchLabel')} placeholder={t('searchExample')} value={text} onValueChange={setText} />}
        filters={
          search.company !== undefined && (
            <FilterChips
              label={shared('customer')}
              active={['company']}
              chips={[{ id: 'company', label: t('ofCompany') }]}
              onChange={() => url.change({ company: undefined })}
            />
          )
        }
      />
      <RecordList
        label={title}
        columns={columns}
        rows={query.data?.orders}
        query={query}
        rowKey={(row) => row.orderId}
        url={url}
        rowHref={(row) => address(`/orders/${row.orderId}`)}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        nothingFound={t('nothingFound')}
      />
    </>
  );
}
