import { type Column, DateTime, FilterChips, ListBar, PageHead, Quantity, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { address } from '../../../app/address.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordList } from '../../../lists/record-list.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { StockStatus } from '../stock-status.tsx';
import { stockTexts } from '../stock-texts.ts';

type Level = Outputs['inventory']['searchStock']['levels'][number];
const route = getRouteApi('/inside/inventory');

/** What there is of every product, and what is running low. */
export function StockPage() {
  const t = useMessages(stockTexts);
  const shared = useMessages(sharedTexts);
  const title = useMessages(placeTexts)('inventory');
  usePageTitle(title);
  const search = route.useSearch();
  const url = useListUrl('/inventory', search);
  const low = search.low !== undefined;
  const query = trpc.inventory.searchStock.useQuery({ cursor: search.cursor, ...(low && { low }) }, { placeholderData: keepPreviousData });
  const columns: readonly Column<Level>[] = [
    { id: 'name', header: shared('product'), cell: (row) => <span className="line-clamp-2">{row.name}</span> },
    { id: 'sku', header: 'SKU', mono: true, nowrap: true, cell: (row) => row.sku },
    {
      id: 'status',
      header: shared('status'),
      cell: (row) => <StockStatus available={row.available} isLow={row.isLow} />,
    },
    { id: 'onHand', header: t('onHand'), align: 'end', cell: (row) => <Quantity value={row.onHand} /> },
    { id: 'allocated', header: t('allocated'), align: 'end', cell: (row) => <Quantity value={row.allocated} /> },
    { id: 'available', header: t('available'), align: 'end', cell: (row) => <Quantity value={row.available} /> },
    { id: 'lowAt', header: t('lowAt'), align: 'end', cell: (row) => (row.lowStockAt === null ? '–' : <Quantity value={row.lowStockAt} />) },
    { id: 'updated', header: t('updated'), cell: (row) => <DateTime value={row.updatedAt} /> },
  ];
  return (
    <>
      <PageHead title={title} />
      <ListBar
        filters={
          <FilterChips
            label={shared('status')}
            active={low ? ['low'] : []}
            chips={[{ id: 'low', label: t('low') }]}
            onChange={(active) => url.change({ low: active.length > 0 ? 'yes' : undefined })}
          />
        }
      />
      <RecordList
        label={title}
        columns={columns}
        rows={query.data?.levels}
        query={query}
        rowKey={(row) => row.productId}
        url={url}
        rowHref={(row) => address(`/catalog/${row.productId}`, { tab: 'stock' })}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        nothingFound={t('nothingFound')}
      />
    </>
  );
}
