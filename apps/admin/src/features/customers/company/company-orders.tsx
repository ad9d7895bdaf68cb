import { Card, DataTable, DateTime, EmptyState, Money, TextLink, useMessages } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { OrderStatusPill } from '../../orders/order-status.tsx';
import { orderTexts } from '../../orders/order-texts.ts';
import { customerTexts } from '../customer-texts.ts';

/** What the company ordered last. */
export function CompanyOrders({ companyId }: { readonly companyId: string }) {
  const t = useMessages(customerTexts);
  const order = useMessages(orderTexts);
  const shared = useMessages(sharedTexts);
  const query = trpc.sales.searchOrders.useQuery({ companyId, limit: 5 });
  return (
    <Card title={t('orders')} flush action={<TextLink href={address('/orders', { company: companyId })}>{t('seeAll')}</TextLink>}>
      {query.isError ? (
        <QueryFailure query={query} />
      ) : (
        <DataTable
          bare
          label={t('orders')}
          rows={query.data?.orders}
          rowKey={({ orderId }) => orderId}
          rowHref={({ orderId }) => address(`/orders/${orderId}`)}
          expectedRows={3}
          empty={<EmptyState title={t('noOrders')}>{t('noOrdersText')}</EmptyState>}
          columns={[
            { id: 'code', header: shared('order'), nowrap: true, cell: ({ code }) => code },
            { id: 'status', header: shared('status'), cell: ({ status }) => <OrderStatusPill status={status} /> },
            { id: 'placed', header: order('placedAt'), cell: ({ placedAt }) => <DateTime value={placedAt} /> },
            { id: 'total', header: shared('total'), align: 'end', nowrap: true, cell: ({ total }) => <Money value={total} /> },
          ]}
        />
      )}
    </Card>
  );
}
