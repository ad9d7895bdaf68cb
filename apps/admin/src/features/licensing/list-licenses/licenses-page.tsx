import { licenseStatus } from '@entrepot/licensing/contract';
import { type Column, DateTime, FilterChips, ListBar, PageHead, Quantity, SearchInput, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { address } from '../../../app/address.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl, useSearchText } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { LicenseStanding } from '../license-standing.tsx';
import { licenseTexts } from '../license-texts.ts';
import { shortKey } from '../short-key.ts';

type License = Outputs['licensing']['searchLicenses']['items'][number];
const route = getRouteApi('/inside/licenses');

/** Every license that was issued. */
export function LicensesPage() {
  const t = useMessages(licenseTexts);
  const shared = useMessages(sharedTexts);
  const title = useMessages(placeTexts)('licenses');
  usePageTitle(title);
  const search = route.useSearch();
  const url = useListUrl('/licenses', search);
  const [text, setText] = useSearchText(search.search, (value) => url.change({ search: value }));
  const status = licenseStatus.safeParse(search.status).data;
  const query = trpc.licensing.searchLicenses.useQuery(
    { text: search.search, status, companyId: search.company, orderId: search.order, cursor: search.cursor },
    { placeholderData: keepPreviousData },
  );
  const columns: readonly Column<License>[] = [
    { id: 'key', header: t('key'), mono: true, nowrap: true, cell: (row) => shortKey(row.keyMasked) },
    { id: 'product', header: shared('product'), cell: (row) => <span className="line-clamp-2">{row.productName}</span> },
    { id: 'company', header: shared('customer'), cell: (row) => <span className="line-clamp-1">{row.companyName}</span> },
    { id: 'holder', header: t('holder'), cell: (row) => <span className="line-clamp-1 wrap-anywhere">{row.holderEmail}</span> },
    { id: 'status', header: shared('status'), cell: (row) => <LicenseStanding {...row} /> },
    {
      id: 'seats',
      header: t('seats'),
      align: 'end',
      nowrap: true,
      cell: (row) => (
        <>
          <Quantity value={row.seatsUsed} /> / <Quantity value={row.seats} />
        </>
      ),
    },
    { id: 'expires', header: t('expires'), cell: (row) => (row.expiresAt ? <DateTime value={row.expiresAt} show="date" /> : t('never')) },
  ];
  const narrowed = [...(search.company ? ['company'] : []), ...(search.order ? ['order'] : [])];
  return (
    <>
      <PageHead title={title} />
      <ListBar
        search={<SearchInput label={t('searchLabel')} placeholder={t('searchExample')} value={text} onValueChange={setText} />}
        filters={
          <>
            <FilterChips
              single
              label={shared('status')}
              active={status ? [status] : []}
              onChange={([next]) => url.change({ status: next })}
              chips={licenseStatus.options.map((id) => ({ id, label: t(id) }))}
            />
            {narrowed.length > 0 && (
              <FilterChips
                label={shared('more')}
                active={narrowed}
                onChange={() => url.change({ company: undefined, order: undefined })}
                chips={narrowed.map((id) => ({ id, label: id === 'company' ? t('ofCompany') : t('ofOrder') }))}
              />
            )}
          </>
        }
      />
      <RecordList
        label={title}
        columns={columns}
        rows={query.data?.items}
        query={query}
        rowKey={(row) => row.licenseId}
        url={url}
        rowHref={(row) => address(`/licenses/${row.licenseId}`)}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        nothingFound={t('nothingFound')}
      />
    </>
  );
}
