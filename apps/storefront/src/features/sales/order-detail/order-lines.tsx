import type { OrderDetail } from '@entrepot/sales/contract';
import { Card, DataTable, FactList, Money, TextLink, useFormat, useMessages } from '@entrepot/ui';
import { salesTexts } from '../sales-texts.ts';

/** What was ordered, under the names and prices of that moment, and what it came to. */
export function OrderLines({ order }: { readonly order: OrderDetail }) {
  const t = useMessages(salesTexts);
  const format = useFormat();
  return (
    <Card title={t('lines')} flush>
      <DataTable
        bare
        label={t('lines')}
        rows={order.lines}
        rowKey={(line) => String(line.lineNo)}
        columns={[
          {
            id: 'product',
            header: t('product'),
            cell: (line) => (
              <span className="flex min-w-0 flex-col py-1.5">
                <TextLink href={`/products/${line.productId}`} className="text-ink! whitespace-normal">
                  {line.name}
                </TextLink>
                <span className="font-mono text-small text-muted">{line.sku}</span>
              </span>
            ),
          },
          { id: 'quantity', header: t('quantity'), align: 'end', cell: (line) => format.quantity(line.quantity) },
          { id: 'price', header: t('unitPrice'), align: 'end', cell: (line) => <Money value={line.unitPrice} /> },
          { id: 'total', header: t('total'), align: 'end', cell: (line) => <Money value={line.total} /> },
        ]}
      />
      <div className="ms-auto w-full max-w-80 border-t border-line p-4">
        <FactList
          facts={[
            ...(order.tax.amountMinor === 0
              ? []
              : [
                  { label: t('net'), value: <Money value={order.net} /> },
                  { label: t('tax'), value: <Money value={order.tax} /> },
                ]),
            { label: t('total'), value: <Money value={order.total} className="text-lead font-semibold" /> },
          ]}
        />
      </div>
    </Card>
  );
}
