import { Card, FactList, Quantity, useMessages } from '@entrepot/ui';
import { useMember } from '../../../app/member.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { RecordPage } from '../../../lists/record-page.tsx';
import { StockStatus } from '../stock-status.tsx';
import { stockTexts } from '../stock-texts.ts';
import { AdjustStock } from './adjust-stock.tsx';
import { Movements } from './movements.tsx';
import { ReceiveStock } from './receive-stock.tsx';
import { StockRules } from './stock-rules.tsx';

const none = { onHand: 0, allocated: 0, available: 0, backorderLimit: 0, lowStockAt: null, isLow: false };

/** One product's stock: what there is, how it got there, and the two ways to change it. */
export function StockOfProduct({ productId }: { readonly productId: string }) {
  const t = useMessages(stockTexts);
  const shared = useMessages(sharedTexts);
  const writable = useMember().may('stock.write');
  const query = trpc.inventory.searchStock.useQuery({ productIds: [productId], limit: 1 });
  return (
    <RecordPage query={query}>
      {({ levels }) => {
        const level = levels[0] ?? none;
        return (
          <>
            <Card
              title={t('level')}
              action={
                writable ? (
                  <span className="flex flex-wrap justify-end gap-2">
                    <AdjustStock productId={productId} onHand={level.onHand} />
                    <ReceiveStock productId={productId} onHand={level.onHand} />
                  </span>
                ) : undefined
              }
            >
              <FactList
                facts={[
                  {
                    label: shared('status'),
                    value: <StockStatus available={level.available} isLow={level.isLow} />,
                  },
                  { label: t('onHand'), value: <Quantity value={level.onHand} /> },
                  { label: t('allocated'), value: <Quantity value={level.allocated} /> },
                  { label: t('available'), value: <Quantity value={level.available} /> },
                ]}
              />
            </Card>
            <StockRules productId={productId} lowStockAt={level.lowStockAt} backorderLimit={level.backorderLimit} writable={writable} />
            <Movements productId={productId} />
          </>
        );
      }}
    </RecordPage>
  );
}
