import { failureOf } from '@entrepot/rpc/client';
import { Button, Card, DetailLayout, IconButton, Menu, PageHead, toast, useMessages } from '@entrepot/ui';
import { getRouteApi } from '@tanstack/react-router';
import { Ban, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordPage } from '../../../lists/record-page.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { ActTimeline } from '../../audit/act-timeline.tsx';
import { OrderStatusPill } from '../order-status.tsx';
import { orderTexts } from '../order-texts.ts';
import { CancelOrder } from './cancel-order.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderLines } from './order-lines.tsx';
import { ShipOrder } from './ship-order.tsx';

const route = getRouteApi('/inside/orders/$orderId');

/** An order with its lines, who placed it, and what can be done with it now. */
export function OrderPage() {
  const { orderId } = route.useParams();
  const query = trpc.sales.orderForTeam.useQuery({ orderId });
  return <RecordPage query={query}>{(order) => <Order order={order} />}</RecordPage>;
}

function Order({ order }: { readonly order: Outputs['sales']['orderForTeam'] }) {
  const t = useMessages(orderTexts);
  const shared = useMessages(sharedTexts);
  const place = useMessages(placeTexts);
  const { may } = useMember();
  const tools = trpc.useUtils();
  const [cancelling, setCancelling] = useState(false);
  const [shipping, setShipping] = useState(false);
  const { orderId, version, code, status, externalReference } = order;
  usePageTitle(code);
  const confirm = trpc.sales.confirmOrder.useMutation({
    onSuccess: () => toast(t('confirmedNow', { code })),
    onError: (error) => toast.error(failureOf(error).reason === 'order.version-conflict' ? t('conflict') : failureOf(error).message),
    onSettled: () => tools.invalidate(),
  });
  const writable = may('order.update');
  // What stands in the old books was delivered there.
  const ours = externalReference === null;
  const goods = order.lines.some(({ kind }) => kind === 'goods');
  return (
    <>
      <PageHead
        crumbs={[{ label: place('orders'), href: address('/orders') }, { label: code }]}
        title={code}
        status={<OrderStatusPill status={status} />}
        summary={order.companyName}
        action={
          writable && status === 'placed' ? (
            <Button kind="primary" busy={confirm.isPending} onClick={() => confirm.mutate({ orderId, version })}>
              {t('confirm')}
            </Button>
          ) : writable && status === 'confirmed' && ours && goods ? (
            <Button kind="primary" onClick={() => setShipping(true)}>
              {t('ship')}
            </Button>
          ) : undefined
        }
        menu={
          writable && ours && (status === 'placed' || status === 'confirmed') ? (
            <Menu
              trigger={<IconButton label={shared('more')} icon={<Ellipsis size={18} aria-hidden />} />}
              entries={[
                {
                  label: t('cancel'),
                  danger: true,
                  icon: <Ban size={16} aria-hidden />,
                  onSelect: () => setCancelling(true),
                  unavailable: order.invoice?.status === 'paid' ? t('paidStays') : undefined,
                },
              ]}
            />
          ) : undefined
        }
      />
      <DetailLayout rail={<OrderFacts order={order} />}>
        <OrderLines order={order} />
        {order.note !== '' && (
          <Card title={t('note')}>
            <p className="whitespace-pre-wrap wrap-anywhere">{order.note}</p>
          </Card>
        )}
        <Card title={shared('timeline')}>
          <ActTimeline records={order.timeline} />
        </Card>
      </DetailLayout>
      <ShipOrder order={order} open={shipping} onClose={() => setShipping(false)} />
      <CancelOrder order={order} open={cancelling} onClose={() => setCancelling(false)} />
    </>
  );
}
