import { Button, type Column, DateTime, FilterChips, ListBar, Money, PageHead, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { InvoiceStatusPill } from '../invoice-status.tsx';
import { invoiceTexts } from '../invoice-texts.ts';
import { RecordPayment } from './record-payment.tsx';

type Invoice = Outputs['billing']['searchInvoices']['invoices'][number];
const route = getRouteApi('/inside/invoices');
const statuses = ['open', 'paid', 'void'] as const;

/** Every invoice, newest first; a row leads to its order. */
export function InvoicesPage() {
  const t = useMessages(invoiceTexts);
  const shared = useMessages(sharedTexts);
  const title = useMessages(placeTexts)('invoices');
  usePageTitle(title);
  const { may } = useMember();
  const [paying, setPaying] = useState<Invoice>();
  const search = route.useSearch();
  const url = useListUrl('/invoices', search);
  const status = statuses.find((known) => known === search.status);
  const query = trpc.billing.searchInvoices.useQuery(
    { status, companyId: search.company, cursor: search.cursor },
    { placeholderData: keepPreviousData },
  );
  const payButton = (row: Invoice) =>
    row.status === 'open' && (
      <Button size="small" aria-label={t('recordFor', { number: row.invoiceNumber })} onClick={() => setPaying(row)}>
        {t('record')}
      </Button>
    );
  const columns: readonly Column<Invoice>[] = [
    { id: 'number', header: t('invoice'), nowrap: true, cell: (row) => row.invoiceNumber },
    { id: 'company', header: shared('customer'), cell: (row) => <span className="line-clamp-1">{row.companyName}</span> },
    { id: 'status', header: shared('status'), cell: (row) => <InvoiceStatusPill status={row.status} dueAt={row.dueAt} /> },
    { id: 'issued', header: t('issued'), cell: (row) => <DateTime value={row.issuedAt} /> },
    { id: 'due', header: t('due'), cell: (row) => <DateTime value={row.dueAt} show="date" /> },
    { id: 'net', header: t('net'), align: 'end', nowrap: true, cell: (row) => <Money value={row.net} /> },
    { id: 'tax', header: t('tax'), align: 'end', nowrap: true, cell: (row) => <Money value={row.tax} /> },
    { id: 'total', header: shared('total'), align: 'end', nowrap: true, cell: (row) => <Money value={row.total} /> },
    ...(may('invoice.update') ? [{ id: 'actions', header: t('actions'), hideHeader: true, align: 'end' as const, cell: payButton }] : []),
  ];
  return (
    <>
      <PageHead title={title} />
      <ListBar
        filters={
          <>
            <FilterChips
              single
              label={shared('status')}
              active={status ? [status] : []}
              onChange={([next]) => url.change({ status: next })}
              chips={statuses.map((id) => ({ id, label: t(id) }))}
            />
            {search.company !== undefined && (
              <FilterChips
                label={shared('customer')}
                active={['company']}
                chips={[{ id: 'company', label: t('ofCompany') }]}
                onChange={() => url.change({ company: undefined })}
              />
            )}
          </>
        }
      />
      <RecordList
        label={title}
        columns={columns}
        rows={query.data?.invoices}
        query={query}
        rowKey={(row) => row.invoiceId}
        url={url}
        rowHref={may('order.read') ? (row) => address(`/orders/${row.orderId}`) : undefined}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        nothingFound={t('nothingFound')}
      />
      {paying && <RecordPayment key={paying.invoiceId} invoice={paying} onClose={() => setPaying(undefined)} />}
    </>
  );
}
