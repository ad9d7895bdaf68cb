import { failureOf } from '@entrepot/rpc/client';
import {
  Button,
  Card,
  ConfirmDialog,
  DateTime,
  DetailLayout,
  FactList,
  IconButton,
  Menu,
  Money,
  PageHead,
  toast,
  useMessages,
} from '@entrepot/ui';
import { getRouteApi } from '@tanstack/react-router';
import { Archive, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { RecordPage } from '../../../lists/record-page.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { catalogTexts } from '../catalog-texts.ts';
import { ProductStatusPill } from '../product-status.tsx';
import { ProductTab } from './product-tab.tsx';

const route = getRouteApi('/inside/catalog/$productId');

/** A product with everything the team decides about it. */
export function ProductPage() {
  const { productId } = route.useParams();
  const query = trpc.catalog.productForTeam.useQuery({ productId });
  return <RecordPage query={query}>{(product) => <Product key={product.productId} product={product} />}</RecordPage>;
}

function Product({ product }: { readonly product: Outputs['catalog']['productForTeam'] }) {
  const t = useMessages(catalogTexts);
  const shared = useMessages(sharedTexts);
  const place = useMessages(placeTexts);
  const failureText = useFailureText();
  const { may } = useMember();
  const { tab = 'details' } = route.useSearch();
  const [archiving, setArchiving] = useState(false);
  const tools = trpc.useUtils();
  const { productId, version, status, name, kind } = product;
  usePageTitle(name);
  const reload = () => tools.invalidate();
  const publish = trpc.catalog.publishProduct.useMutation({
    onSuccess: () => toast(t('publishedNow')),
    onError: (error) => toast.error(failureOf(error).message),
    onSettled: reload,
  });
  const archive = trpc.catalog.archiveProduct.useMutation({
    onSuccess: () => {
      setArchiving(false);
      toast(t('archivedNow'));
    },
    onSettled: reload,
  });
  const price = product.priceLists.find(({ isDefault }) => isDefault)?.tiers[0]?.price;
  const tabs = [
    { id: 'details', label: t('overview'), seen: true },
    { id: 'prices', label: t('prices'), seen: true },
    { id: 'stock', label: t('stock'), seen: kind === 'goods' && may('stock.read') },
    { id: 'policy', label: t('policy'), seen: kind === 'licensed' && may('license.read') },
    { id: 'history', label: t('history'), seen: may('audit.read') },
  ].filter(({ seen }) => seen);
  const href = (id: string) => address(`/catalog/${productId}`, { tab: id === 'details' ? undefined : id });
  return (
    <>
      <PageHead
        crumbs={[{ label: place('catalog'), href: address('/catalog') }, { label: name }]}
        title={name}
        status={<ProductStatusPill status={status} />}
        summary={status === 'draft' && price === undefined ? t('needsPrice') : undefined}
        action={
          may('product.write') && status !== 'published' ? (
            <Button
              kind="primary"
              disabled={price === undefined}
              busy={publish.isPending}
              onClick={() => publish.mutate({ productId, version })}
            >
              {status === 'draft' ? t('publish') : t('unarchive')}
            </Button>
          ) : undefined
        }
        menu={
          may('product.write') && status !== 'archived' ? (
            <Menu
              trigger={<IconButton label={shared('more')} icon={<Ellipsis size={18} aria-hidden />} />}
              entries={[
                {
                  label: t('archive'),
                  icon: <Archive size={16} aria-hidden />,
                  onSelect: () => {
                    archive.reset();
                    setArchiving(true);
                  },
                },
              ]}
            />
          ) : undefined
        }
        tabs={tabs.map(({ id, label }) => ({ label, href: href(id), current: id === tab }))}
      />
      <DetailLayout
        rail={
          <Card title={t('facts')}>
            <FactList
              facts={[
                { label: t('sku'), value: <span className="font-mono text-small">{product.sku}</span> },
                { label: t('kind'), value: t(kind) },
                { label: t('price'), value: price && <Money value={price} /> },
                { label: shared('version'), value: version },
                { label: t('updated'), value: <DateTime value={product.updatedAt} /> },
                { label: shared('created'), value: <DateTime value={product.createdAt} show="date" /> },
              ]}
            />
          </Card>
        }
      >
        <ProductTab tab={tab} product={product} />
      </DetailLayout>
      <ConfirmDialog
        open={archiving}
        onOpenChange={setArchiving}
        title={t('archiveAsk', { name })}
        confirmLabel={t('archive')}
        danger={false}
        busy={archive.isPending}
        error={failureText(archive.error)}
        onConfirm={() => archive.mutate({ productId, version })}
      >
        <p>{t('archiveText')}</p>
      </ConfirmDialog>
    </>
  );
}
