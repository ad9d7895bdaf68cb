import { Card, DataTable, Money, Quantity, TextLink, useMessages } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { orderTexts } from '../order-texts.ts';

/** The lines as they were ordered, and what they come to. */
export function OrderLines({ order }: { readonly order: Outputs['sales']['orderForTeam'] }) {
  const t = useMessages(orderTexts);
  const shared = useMessages(sharedTexts);
  const { may } = useMember();
  const sums = [
    [t('net'), order.net],
    [t('tax'), order.tax],
    [shared('total'), order.total],
  ] as const;
  return (
    <Card title={t('lines')} flush>
      <DataTable
        bare
        label={t('lines')}
        rows={order.lines}
        rowKey={({ lineNo }) => String(lineNo)}
        columns={[
          {
            id: 'name',
            header: shared('product'),
            cell: ({ productId, name }) =>
              may('product.read') ? <TextLink href={address(`/catalog/${productId}`)}>{name}</TextLink> : name,
          },
          { id: 'sku', header: t('sku'), mono: true, nowrap: true, cell: ({ sku }) => sku },
          { id: 'quantity', header: t('quantity'), align: 'end', cell: ({ quantity }) => <Quantity value={quantity} /> },
          { id: 'price', header: t('unitPrice'), align: 'end', nowrap: true, cell: ({ unitPrice }) => <Money value={unitPrice} /> },
          { id: 'total', header: shared('total'), align: 'end', nowrap: true, cell: ({ total }) => <Money value={total} /> },
        ]}
      />
      <dl className="flex flex-col items-end gap-1 border-t border-line px-4 py-3">
        {sums.map(([label, value], index) => (
          <div key={label} className={index === 2 ? 'flex gap-6 text-lead font-semibold' : 'flex gap-6 text-muted'}>
            <dt>{label}</dt>
            <dd className="min-w-28 text-end">
              <Money value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
