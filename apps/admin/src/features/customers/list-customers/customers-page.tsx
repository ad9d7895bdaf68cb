import { Button, type Column, DateTime, ListBar, PageHead, SearchInput, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl, useSearchText } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { CustomerStatus } from '../customer-status.tsx';
import { customerTexts } from '../customer-texts.ts';
import { NewCustomer } from '../new-customer/new-customer.tsx';

type Company = Outputs['customers']['searchCompanies']['companies'][number];
const route = getRouteApi('/inside/customers');

/** Every company that buys here. */
export function CustomersPage() {
  const t = useMessages(customerTexts);
  const shared = useMessages(sharedTexts);
  const title = useMessages(placeTexts)('customers');
  usePageTitle(title);
  const { may } = useMember();
  const { new: creating, ...search } = route.useSearch();
  const url = useListUrl('/customers', search);
  const [text, setText] = useSearchText(search.search, (value) => url.change({ search: value }));
  const query = trpc.customers.searchCompanies.useQuery(
    { search: search.search, cursor: search.cursor },
    { placeholderData: keepPreviousData },
  );
  const columns: readonly Column<Company>[] = [
    { id: 'name', header: shared('name'), cell: (row) => <span className="line-clamp-2">{row.name}</span> },
    { id: 'reference', header: t('reference'), mono: true, cell: (row) => row.externalReference ?? '–' },
    { id: 'country', header: t('country'), cell: (row) => row.country || '–' },
    { id: 'status', header: shared('status'), cell: (row) => <CustomerStatus status={row.status} /> },
    { id: 'terms', header: t('terms'), align: 'end', cell: (row) => t('days', { count: row.paymentTermsDays }) },
    { id: 'since', header: t('since'), cell: (row) => <DateTime value={row.createdAt} show="date" /> },
  ];
  const create = may('customer.write') ? (
    <NewCustomer
      startOpen={creating !== undefined}
      trigger={
        <Button kind="primary" icon={<Plus size={16} aria-hidden />}>
          {t('newCustomer')}
        </Button>
      }
    />
  ) : undefined;
  return (
    <>
      <PageHead title={title} action={create} />
      <ListBar search={<SearchInput label={t('searchLabel')} placeholder={t('searchExample')} value={text} onValueChange={setText} />} />
      <RecordList
        label={title}
        columns={columns}
        rows={query.data?.companies}
        query={query}
        rowKey={(row) => row.companyId}
        url={url}
        rowHref={(row) => address(`/customers/${row.companyId}`)}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        nothingFound={t('nothingFound')}
      />
    </>
  );
}
