import type { ViewCartOutput } from '@entrepot/sales/contract';
import { DataTable, IconButton, Money, ProductTile, QuantityStepper, Skeleton, TextLink, useMessages } from '@entrepot/ui';
import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { salesTexts } from '../sales-texts.ts';
import { LineIssues } from './line-issues.tsx';
import { useCartLines } from './use-cart-lines.ts';

/** Enter in a quantity goes to the next one, as in a spreadsheet. */
function moveOnEnter({ key, target, currentTarget }: KeyboardEvent): void {
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || !(currentTarget instanceof HTMLElement)) return;
  const fields = [...currentTarget.querySelectorAll('input')];
  const next = fields[fields.indexOf(target) + 1];
  // After the field has kept what was typed.
  window.setTimeout(() => {
    next?.focus();
    next?.select();
  });
}

/** The cart's lines with their quantities to be edited in place. */
export function OrderSheet({ cart }: { readonly cart: ViewCartOutput | undefined }) {
  const t = useMessages(salesTexts);
  const { setQuantity, remove } = useCartLines();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const listening = sheet.current;
    listening?.addEventListener('keydown', moveOnEnter);
    return () => listening?.removeEventListener('keydown', moveOnEnter);
  }, []);
  const nameOf = (line: ViewCartOutput['lines'][number]) => line.name ?? line.sku ?? t('gone');
  return (
    <div ref={sheet}>
      <DataTable
        label={t('cart')}
        rows={cart?.lines}
        rowKey={(line) => line.lineId}
        expectedRows={3}
        columns={[
          {
            id: 'product',
            header: t('product'),
            cell: (line) => (
              <span className="flex min-w-0 items-center gap-3 py-2">
                <ProductTile sku={line.sku ?? '?'} className="w-12! shrink-0 max-sm:hidden" />
                <span className="flex min-w-0 flex-col gap-0.5">
                  {line.name === null ? (
                    <span className="text-muted">{nameOf(line)}</span>
                  ) : (
                    <TextLink href={`/products/${line.productId}`} className="text-ink! whitespace-normal">
                      {line.name}
                    </TextLink>
                  )}
                  {line.sku !== null && <span className="font-mono text-small text-muted">{line.sku}</span>}
                  {line.issues.length > 0 && (
                    <LineIssues
                      line={line}
                      onQuantity={(quantity) => setQuantity(line.lineId, quantity)}
                      onRemove={() => remove(line)}
                    />
                  )}
                </span>
              </span>
            ),
          },
          {
            id: 'quantity',
            header: t('quantity'),
            align: 'end',
            cell: (line) => (
              <QuantityStepper
                label={t('quantityOf', { name: nameOf(line) })}
                value={line.quantity}
                minimum={line.minimumQuantity ?? 1}
                step={line.quantityStep ?? 1}
                disabled={line.minimumQuantity === null}
                onValueChange={(quantity) => setQuantity(line.lineId, quantity)}
              />
            ),
          },
          {
            id: 'price',
            header: t('unitPrice'),
            align: 'end',
            cell: (line) => (line.unitPrice ? <Money value={line.unitPrice} /> : '–'),
          },
          {
            id: 'total',
            header: t('total'),
            align: 'end',
            cell: (line) =>
              line.total ? (
                <Money value={line.total} className="font-medium" />
              ) : line.unitPrice ? (
                <Skeleton className="ms-auto h-4 w-16" />
              ) : (
                '–'
              ),
          },
          {
            id: 'remove',
            header: t('remove'),
            hideHeader: true,
            align: 'end',
            width: 'w-14',
            cell: (line) => (
              <IconButton
                label={t('removeName', { name: nameOf(line) })}
                icon={<Trash2 size={18} aria-hidden />}
                onClick={() => remove(line)}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
