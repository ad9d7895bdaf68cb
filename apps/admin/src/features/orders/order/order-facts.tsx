import { Card, DateTime, FactList, Money, TextLink, useMessages } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { InvoiceStatusPill } from '../../billing/invoice-status.tsx';
import { orderTexts } from '../order-texts.ts';

/** What does not change about an order. */
export function OrderFacts({ order }: { readonly order: Outputs['sales']['orderForTeam'] }) {
  const t = useMessages(orderTexts);
  const shared = useMessages(sharedTexts);
  const { may } = useMember();
  const licensed = order.lines.some(({ kind }) => kind === 'licensed');
  return (
    <>
      <Card title={t('facts')}>
        <FactList
          facts={[
            {
              label: shared('customer'),
              value: may('customer.read') ? (
                <TextLink href={address(`/customers/${order.companyId}`)}>{order.companyName}</TextLink>
              ) : (
                order.companyName
              ),
            },
            { label: t('buyer'), value: order.buyerName ?? order.buyerEmail ?? undefined },
            { label: shared('email'), value: order.buyerEmail ?? undefined },
            { label: t('po'), value: order.purchaseOrderNumber || undefined },
            ...(order.externalReference === null ? [] : [{ label: t('oldNumber'), value: order.externalReference }]),
            { label: t('country'), value: order.country || undefined },
            { label: t('placedAt'), value: <DateTime value={order.placedAt} show="datetime" /> },
            { label: shared('total'), value: <Money value={order.total} /> },
          ]}
        />
        {licensed && may('license.read') && (
          <p className="mt-3">
            <TextLink href={address('/licenses', { order: order.orderId })}>{t('licenses')}</TextLink>
          </p>
        )}
      </Card>
      <Card title={t('invoice')}>
        {order.invoice === null ? (
          <p className="text-muted">{t(order.externalReference === null ? 'noInvoice' : 'imported')}</p>
        ) : (
          <FactList
            facts={[
              { label: t('invoice'), value: order.invoice.invoiceNumber },
              { label: shared('status'), value: <InvoiceStatusPill status={order.invoice.status} /> },
              { label: t('due'), value: <DateTime value={order.invoice.dueAt} show="date" /> },
            ]}
          />
        )}
      </Card>
    </>
  );
}
