import type { CartLineOutput } from '@entrepot/sales/contract';
import { Card, DataTable, Money, TextLink, useFormat, useMessages } from '@entrepot/ui';
import { salesTexts } from '../sales-texts.ts';

/** The lines once more, to be read and not to be changed here. */
export function CheckoutLines({ lines }: { readonly lines: readonly CartLineOutput[] | undefined }) {
  const t = useMessages(salesTexts);
  const format = useFormat();
  return (
    <Card title={t('lines')} action={<TextLink href="/cart">{t('change')}</TextLink>} flush>
      <DataTable
        bare
        label={t('lines')}
        rows={lines}
        rowKey={(line) => line.lineId}
        expectedRows={3}
        columns={[
          {
            id: 'product',
            header: t('product'),
            cell: (line) => (
              <span className="flex min-w-0 flex-col py-1.5">
                <span className="whitespace-normal">{line.name ?? t('gone')}</span>
                <span className="font-mono text-small text-muted">{line.sku}</span>
              </span>
            ),
          },
          { id: 'quantity', header: t('quantity'), align: 'end', cell: (line) => format.quantity(line.quantity) },
          {
            id: 'price',
            header: t('unitPrice'),
            align: 'end',
            cell: (line) => (line.unitPrice ? <Money value={line.unitPrice} /> : '–'),
          },
          { id: 'total', header: t('total'), align: 'end', cell: (line) => (line.total ? <Money value={line.total} /> : '–') },
        ]}
      />
    </Card>
  );
}
