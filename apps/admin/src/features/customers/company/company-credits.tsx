import { Button, Card, DataTable, DateTime, Money, Quantity, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { orderTexts } from '../../orders/order-texts.ts';
import { customerTexts } from '../customer-texts.ts';

/** What the company gave back in the old books; a company without any has no card for it. */
export function CompanyCredits({ companyId }: { readonly companyId: string }) {
  const t = useMessages(customerTexts);
  const order = useMessages(orderTexts);
  const shared = useMessages(sharedTexts);
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const pages = trpc.useQueries((query) => cursors.map((cursor) => query.sales.searchCredits({ companyId, limit: 5, cursor })));
  const failed = pages.find((page) => page.isError);
  const credits = pages.flatMap((page) => page.data?.credits ?? []);
  const last = pages.at(-1);
  const next = last?.data?.nextCursor;
  if (failed === undefined && credits.length === 0) return null;
  return (
    <Card title={t('credits')} flush>
      {failed ? (
        <QueryFailure query={failed} />
      ) : (
        <DataTable
          bare
          label={t('credits')}
          rows={credits}
          rowKey={({ creditId }) => creditId}
          columns={[
            { id: 'code', header: t('creditNumber'), nowrap: true, cell: ({ code }) => code },
            { id: 'reference', header: order('oldNumber'), nowrap: true, cell: ({ externalReference }) => externalReference },
            { id: 'when', header: t('creditedAt'), cell: ({ creditedAt }) => <DateTime value={creditedAt} show="date" /> },
            { id: 'lines', header: order('lines'), align: 'end', cell: ({ lineCount }) => <Quantity value={lineCount} /> },
            { id: 'net', header: shared('total'), align: 'end', nowrap: true, cell: ({ net }) => <Money value={net} /> },
          ]}
        />
      )}
      {(typeof next === 'string' || (last?.isPending === true && pages.length > 1)) && (
        <div className="flex justify-center border-t border-line p-3">
          <Button size="small" busy={last?.isPending} onClick={() => setCursors((old) => [...old, next ?? undefined])}>
            {t('olderCredits')}
          </Button>
        </div>
      )}
    </Card>
  );
}
