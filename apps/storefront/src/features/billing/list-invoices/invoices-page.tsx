import type { ListedInvoice } from '@entrepot/billing/contract';
import {
  ButtonLink,
  DataTable,
  DateTime,
  EmptyState,
  KeysetPager,
  Money,
  PageHead,
  StatusPill,
  TextLink,
  useMessages,
} from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { FailureState } from '../../../app/failure-state.tsx';
import { keysetPage } from '../../../app/keyset-trail.ts';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { billingTexts } from '../billing-texts.ts';

const PAGE = 25;
const TONES = { open: 'blue', overdue: 'amber', paid: 'green', void: 'neutral' } as const;

function standingOf({ status, dueAt }: ListedInvoice, now: number): keyof typeof TONES {
  return status === 'open' && Date.parse(dueAt) < now ? 'overdue' : status;
}

/** Invoices of the company, newest first. */
export function InvoicesPage({ after }: { readonly after: string | undefined }) {
  const t = useMessages(billingTexts);
  useTitle(t('invoices'));
  const { cursor } = keysetPage('/invoices', {}, after, undefined);
  const list = trpc.billing.listInvoices.useQuery(
    { limit: PAGE, ...(cursor !== undefined && { cursor }) },
    { placeholderData: keepPreviousData },
  );
  const { previousHref, nextHref } = keysetPage('/invoices', {}, after, list.data?.nextCursor);
  return (
    <>
      <PageHead title={t('invoices')} />
      {list.isError && list.data === undefined ? (
        <FailureState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('invoices')}
          rows={list.data?.invoices}
          rowKey={(invoice) => invoice.invoiceId}
          empty={
            <EmptyState
              title={t('empty')}
              action={
                <ButtonLink kind="primary" href="/">
                  {t('toCatalog')}
                </ButtonLink>
              }
            >
              {t('emptyWhy')}
            </EmptyState>
          }
          columns={[
            {
              id: 'number',
              header: t('invoice'),
              nowrap: true,
              cell: (invoice) => <span className="font-medium">{invoice.invoiceNumber}</span>,
            },
            { id: 'issued', header: t('issued'), cell: (invoice) => <DateTime value={invoice.issuedAt} show="date" /> },
            { id: 'due', header: t('due'), cell: (invoice) => <DateTime value={invoice.dueAt} show="date" /> },
            { id: 'paid', header: t('paid'), cell: ({ paidAt }) => (paidAt === null ? '–' : <DateTime value={paidAt} show="date" />) },
            {
              id: 'status',
              header: t('status'),
              cell: (invoice) => {
                const standing = standingOf(invoice, list.dataUpdatedAt);
                return <StatusPill tone={TONES[standing]}>{t(standing)}</StatusPill>;
              },
            },
            {
              id: 'order',
              header: t('order'),
              cell: (invoice) => <TextLink href={`/orders/${invoice.orderId}`}>{t('viewOrder')}</TextLink>,
            },
            { id: 'total', header: t('total'), align: 'end', cell: (invoice) => <Money value={invoice.total} /> },
          ]}
        />
      )}
      <KeysetPager previousHref={previousHref} nextHref={nextHref} />
    </>
  );
}
