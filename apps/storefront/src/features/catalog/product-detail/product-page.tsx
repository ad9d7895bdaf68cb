import { Breadcrumbs, ButtonLink, Card, FactList, ProductTile, useMessages } from '@entrepot/ui';
import { FailureState } from '../../../app/failure-state.tsx';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { AvailabilityPill } from '../availability-pill.tsx';
import { catalogTexts } from '../catalog-texts.ts';
import { quantityRule } from '../quantity-rule.ts';
import { useAvailability } from '../use-availability.ts';
import { BuyPanel } from './buy-panel.tsx';
import { LicenseTerms } from './license-terms.tsx';
import { ProductPageSkeleton } from './product-page-skeleton.tsx';

/** One product with all that decides about buying it. */
export function ProductPage({ productId }: { readonly productId: string }) {
  const t = useMessages(catalogTexts);
  const detail = trpc.catalog.productDetail.useQuery({ productId });
  const availability = useAvailability([productId])(productId);
  const product = detail.data;
  useTitle(product?.name);
  if (detail.isError && product === undefined) {
    return (
      <FailureState
        error={detail.error}
        onRetry={() => void detail.refetch()}
        action={<ButtonLink href="/">{t('catalog')}</ButtonLink>}
      />
    );
  }
  if (product === undefined) return <ProductPageSkeleton />;
  const facts = [
    { label: t('sku'), value: <span className="font-mono text-small">{product.sku}</span> },
    ...(product.brand === '' ? [] : [{ label: t('brand'), value: product.brand }]),
    { label: t('kindFact'), value: product.kind === 'licensed' ? t('licensed') : t('goods') },
    { label: t('unit'), value: product.unit },
    { label: t('ordering'), value: quantityRule(product, t) ?? t('anyQuantity') },
  ];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('catalog'), href: '/' }, { label: product.name }]} />
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-2">
        <ProductTile sku={product.sku} className="max-lg:aspect-4/3!" />
        <div className="flex min-w-0 flex-col gap-6">
          <header>
            <h1 className="text-display font-semibold tracking-tight wrap-anywhere">{product.name}</h1>
            <p className="mt-2 flex flex-wrap items-center gap-3 text-muted">
              <span className="font-mono text-small">{product.sku}</span>
              <AvailabilityPill availability={availability} />
            </p>
          </header>
          <BuyPanel product={product} availability={availability} />
          {product.kind === 'licensed' && <LicenseTerms productId={productId} />}
          <Card title={t('description')}>
            <p className="whitespace-pre-line">
              {product.description || <span className="text-muted">{t('noDescription')}</span>}
            </p>
          </Card>
          <Card title={t('facts')}>
            <FactList facts={facts} />
          </Card>
        </div>
      </div>
    </>
  );
}
