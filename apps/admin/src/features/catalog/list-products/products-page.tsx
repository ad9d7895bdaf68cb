import { productKind, productStatus } from '@entrepot/catalog/contract';
import { ButtonLink, type Column, DateTime, FilterChips, ListBar, Money, PageHead, Quantity, SearchInput, useMessages } from '@entrepot/ui';
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
import { catalogTexts } from '../catalog-texts.ts';
import { ProductStatusPill } from '../product-status.tsx';

type Product = Outputs['catalog']['searchProducts']['products'][number];
const route = getRouteApi('/inside/catalog');

/** Every product, drafts and archived ones too. */
export function ProductsPage() {
  const t = useMessages(catalogTexts);
  const shared = useMessages(sharedTexts);
  const title = useMessages(placeTexts)('catalog');
  usePageTitle(title);
  const { may } = useMember();
  const search = route.useSearch();
  const url = useListUrl('/catalog', search);
  const [text, setText] = useSearchText(search.search, (value) => url.change({ search: value }));
  const status = productStatus.safeParse(search.status).data;
  const kind = productKind.safeParse(search.kind).data;
  const query = trpc.catalog.searchProducts.useQuery(
    { search: search.search, status, kind, cursor: search.cursor },
    { placeholderData: keepPreviousData },
  );
  const create = may('product.write') && (
    <ButtonLink kind="primary" href={address('/catalog/new')} icon={<Plus size={16} aria-hidden />}>
      {t('newProduct')}
    </ButtonLink>
  );
  const columns: readonly Column<Product>[] = [
    { id: 'name', header: shared('name'), cell: (row) => <span className="line-clamp-2">{row.name}</span> },
    { id: 'sku', header: t('sku'), mono: true, nowrap: true, cell: (row) => row.sku },
    { id: 'kind', header: t('kind'), cell: (row) => t(row.kind) },
    { id: 'status', header: shared('status'), cell: (row) => <ProductStatusPill status={row.status} /> },
    { id: 'tiers', header: t('tiers'), align: 'end', cell: (row) => <Quantity value={row.tierCount} /> },
    { id: 'price', header: t('price'), align: 'end', nowrap: true, cell: (row) => (row.price ? <Money value={row.price} /> : '–') },
    { id: 'updated', header: t('updated'), cell: (row) => <DateTime value={row.updatedAt} /> },
  ];
  return (
    <>
      <PageHead title={title} action={create || undefined} />
      <ListBar
        search={<SearchInput label={t('searchLabel')} placeholder={t('searchExample')} value={text} onValueChange={setText} />}
        filters={
          <>
            <FilterChips
              single
              label={shared('status')}
              active={status ? [status] : []}
              onChange={([next]) => url.change({ status: next })}
              chips={productStatus.options.map((id) => ({ id, label: t(id) }))}
            />
            <FilterChips
              single
              label={t('kind')}
              active={kind ? [kind] : []}
              onChange={([next]) => url.change({ kind: next })}
              chips={productKind.options.map((id) => ({ id, label: t(id) }))}
            />
          </>
        }
      />
      <RecordList
        label={title}
        columns={columns}
        rows={query.data?.products}
        query={query}
        rowKey={(row) => row.productId}
        rowHref={(row) => address(`/catalog/${row.productId}`)}
        url={url}
        nextCursor={query.data?.nextCursor}
        emptyTitle={t('emptyTitle')}
        emptyText={t('emptyText')}
        emptyAction={create || undefined}
        nothingFound={t('nothingFound')}
      />
    </>
  );
}
