import { Button, Card, EmptyState, FilterChips, KeysetPager, PageHead, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { FailureState } from '../../../app/failure-state.tsx';
import { keysetPage } from '../../../app/keyset-trail.ts';
import type { CatalogSearch } from '../../../app/search-params.ts';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { catalogTexts } from '../catalog-texts.ts';
import { useAvailability } from '../use-availability.ts';
import { ProductCard } from './product-card.tsx';
import { ProductCardSkeleton } from './product-card-skeleton.tsx';

const PAGE = 24;

/** The shelf: what can be bought, at this shopper's prices. */
export function CatalogPage({ search: { q, kind, after } }: { readonly search: CatalogSearch }) {
  const t = useMessages(catalogTexts);
  const router = useRouter();
  useTitle(q === undefined ? undefined : t('results', { query: q }));
  const { cursor } = keysetPage('/', {}, after, undefined);
  const list = trpc.catalog.listProducts.useQuery(
    { limit: PAGE, ...(q !== undefined && { search: q }), ...(kind && { kind }), ...(cursor !== undefined && { cursor }) },
    { placeholderData: keepPreviousData },
  );
  const products = list.data?.products;
  const availability = useAvailability(products?.map((product) => product.productId) ?? []);
  const { previousHref, nextHref } = keysetPage('/', { q, kind }, after, list.data?.nextCursor);
  const chooseKind = ([chosen]: readonly string[]) =>
    void router.navigate({
      to: '/',
      search: { ...(q !== undefined && { q }), ...((chosen === 'goods' || chosen === 'licensed') && { kind: chosen }) },
    });
  const filtered = q !== undefined || kind !== undefined;
  return (
    <>
      <PageHead
        title={q === undefined ? t('catalog') : t('results', { query: q })}
        action={
          <FilterChips
            single
            label={t('kind')}
            active={kind ? [kind] : []}
            onChange={chooseKind}
            chips={[
              { id: 'goods', label: t('goods') },
              { id: 'licensed', label: t('licensed') },
            ]}
          />
        }
      />
      {list.isError && !list.isPlaceholderData && products === undefined && (
        <FailureState error={list.error} onRetry={() => void list.refetch()} />
      )}
      {products?.length === 0 && (
        <Card flush>
          {filtered ? (
            <EmptyState
              preview={null}
              title={t('noMatch')}
              action={<Button onClick={() => void router.navigate({ to: '/' })}>{t('clear')}</Button>}
            >
              {t('noMatchWhy')}
            </EmptyState>
          ) : (
            <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>
          )}
        </Card>
      )}
      <ul aria-busy={list.isFetching} className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {products?.map((product) => (
          <ProductCard key={product.productId} product={product} availability={availability(product.productId)} />
        ))}
        {list.isPending && Array.from({ length: 8 }, (_, index) => <ProductCardSkeleton key={index} />)}
      </ul>
      <KeysetPager previousHref={previousHref} nextHref={nextHref} />
    </>
  );
}
