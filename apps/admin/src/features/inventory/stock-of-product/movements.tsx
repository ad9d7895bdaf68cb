import { Button, Card, DataTable, DateTime, EmptyState, TextLink, useLocale, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { stockTexts } from '../stock-texts.ts';

/** The ledger of one product, newest first. */
export function Movements({ productId }: { readonly productId: string }) {
  const t = useMessages(stockTexts);
  const shared = useMessages(sharedTexts);
  const { locale } = useLocale();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const pages = trpc.useQueries((query) => cursors.map((cursor) => query.inventory.stockMovements({ productId, limit: 20, cursor })));
  const failed = pages.find((page) => page.isError);
  const last = pages.at(-1);
  const next = last?.data?.nextCursor;
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  return (
    <Card title={t('movements')} flush>
      {failed ? (
        <QueryFailure query={failed} />
      ) : (
        <DataTable
          bare
          label={t('movements')}
          rows={pages[0]?.data && pages.flatMap((page) => page.data?.movements ?? [])}
          rowKey={({ movementId }) => movementId}
          expectedRows={4}
          empty={<EmptyState title={t('noMovements')}>{t('noMovementsText')}</EmptyState>}
          columns={[
            { id: 'kind', header: t('kind'), cell: ({ kind }) => t(kind) },
            { id: 'change', header: t('change'), align: 'end', cell: ({ onHandDelta }) => signed.format(onHandDelta) },
            { id: 'reserved', header: t('reserved'), align: 'end', cell: ({ allocatedDelta }) => signed.format(allocatedDelta) },
            {
              id: 'reason',
              header: shared('reason'),
              cell: ({ reason, orderId }) =>
                orderId ? <TextLink href={address(`/orders/${orderId}`)}>{t('order')}</TextLink> : reason || '–',
            },
            { id: 'when', header: t('when'), cell: ({ movedAt }) => <DateTime value={movedAt} /> },
          ]}
        />
      )}
      {(typeof next === 'string' || (last?.isPending === true && pages.length > 1)) && (
        <div className="flex justify-center border-t border-line p-3">
          <Button size="small" busy={last?.isPending} onClick={() => setCursors((old) => [...old, next ?? undefined])}>
            {t('older')}
          </Button>
        </div>
      )}
    </Card>
  );
}
