import { ButtonLink, DataTable, DateTime, EmptyState, KeysetPager, Money, PageHead, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { FailureState } from '../../../app/failure-state.tsx';
import { keysetPage } from '../../../app/keyset-trail.ts';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { OrderStatusPill } from '../order-status-pill.tsx';
import { salesTexts } from '../sales-texts.ts';

const PAGE = 25;

/** Orders of the company, newest first. */
export function OrdersPage({ after }: { readonly after: string | undefined }) {
  const t = useMessages(salesTexts);
  useTitle(t('orders'));
  const { cursor } = keysetPage('/orders', {}, after, undefined);
  const list = trpc.sales.listOrders.useQuery(
    { limit: PAGE, ...(cursor !== undefined && { cursor }) },
    { placeholderData: keepPreviousData },
  );
  const { previousHref, nextHref } = keysetPage('/orders', {}, after, list.data?.nextCursor);
  return (
    <>
      <PageHead title={t('orders')} />
      {list.isError && list.data === undefined ? (
        <FailureState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('orders')}
          rows={list.data?.orders}
          rowKey={(order) => order.orderId}
          rowHref={(order) => `/orders/${order.orderId}`}
          empty={
            <EmptyState
              title={t('ordersEmpty')}
              action={
                <ButtonLink kind="primary" href="/">
                  {t('toCatalog')}
                </ButtonLink>
              }
            >
              {t('ordersEmptyWhy')}
            </EmptyState>
          }
          columns={[
            { id: 'code', header: t('order'), nowrap: true, cell: (order) => order.code },
            { id: 'placed', header: t('placed'), cell: (order) => <DateTime value={order.placedAt} show="date" /> },
            { id: 'po', header: t('purchaseOrder'), cell: (order) => order.purchaseOrderNumber || '–' },
            { id: 'status', header: t('status'), cell: (order) => <OrderStatusPill status={order.status} /> },
            { id: 'invoice', header: t('invoice'), nowrap: true, cell: (order) => order.invoiceNumber ?? '–' },
            { id: 'total', header: t('total'), align: 'end', cell: (order) => <Money value={order.total} /> },
          ]}
        />
      )}
      <KeysetPager previousHref={previousHref} nextHref={nextHref} />
    </>
  );
}
