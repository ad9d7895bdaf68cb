import {
  Banner,
  ButtonLink,
  Card,
  DateTime,
  DetailLayout,
  FactList,
  PageHead,
  SkeletonText,
  TextLink,
  useFormat,
  useMessages,
} from '@entrepot/ui';
import { FailureState } from '../../../app/failure-state.tsx';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { LicensesOfOrder } from '../../licensing/licenses-of-order/licenses-of-order.tsx';
import { OrderStatusPill } from '../order-status-pill.tsx';
import { salesTexts } from '../sales-texts.ts';
import { OrderLines } from './order-lines.tsx';
import { ReorderButton } from './reorder-button.tsx';

/** One order: right after it was placed, and whenever one looks for it later. */
export function OrderPage({ orderId, justPlaced }: { readonly orderId: string; readonly justPlaced: boolean }) {
  const t = useMessages(salesTexts);
  const format = useFormat();
  const detail = trpc.sales.orderDetail.useQuery({ orderId });
  const order = detail.data;
  useTitle(order && t('orderCode', { code: order.code }));
  if (detail.isError && order === undefined) {
    return (
      <FailureState
        error={detail.error}
        onRetry={() => void detail.refetch()}
        action={<ButtonLink href="/orders">{t('orders')}</ButtonLink>}
      />
    );
  }
  if (order === undefined)
    return (
      <>
        <PageHead title={t('order')} />
        <Card>
          <SkeletonText lines={6} />
        </Card>
      </>
    );
  const { code, invoice } = order;
  const keys = order.lines.filter((line) => line.kind === 'licensed').reduce((sum, line) => sum + line.quantity, 0);
  return (
    <>
      <PageHead
        crumbs={[{ label: t('orders'), href: '/orders' }, { label: code }]}
        title={t('orderCode', { code })}
        status={<OrderStatusPill status={order.status} />}
        action={<ReorderButton lines={order.lines} />}
      />
      {justPlaced && (
        <Banner tone="green" title={t('thanks')}>
          {invoice ? t('thanksWhy', { code, due: format.date(invoice.dueAt) }) : t('thanksPlain', { code })}
        </Banner>
      )}
      <DetailLayout
        rail={
          <Card title={t('facts')}>
            <FactList
              facts={[
                { label: t('placed'), value: <DateTime value={order.placedAt} show="datetime" /> },
                { label: t('purchaseOrder'), value: order.purchaseOrderNumber || undefined },
                {
                  label: t('invoice'),
                  value: invoice ? <TextLink href="/invoices">{invoice.invoiceNumber}</TextLink> : undefined,
                },
                { label: t('due'), value: invoice ? <DateTime value={invoice.dueAt} show="date" /> : undefined },
                ...(order.note === ''
                  ? []
                  : [{ label: t('note'), value: <span className="whitespace-pre-line">{order.note}</span> }]),
              ]}
            />
          </Card>
        }
      >
        {keys > 0 && order.status !== 'cancelled' && <LicensesOfOrder orderId={orderId} expected={keys} />}
        <OrderLines order={order} />
      </DetailLayout>
    </>
  );
}
