import { createProductInput, type ProductKind, productKind } from '@entrepot/catalog/contract';
import { failureOf } from '@entrepot/rpc/client';
import { Button, PageHead, RadioGroup, toast, useLocale, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { placeTexts } from '../../../app/places.ts';
import { queryClient } from '../../../app/query-client.ts';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { catalogTexts } from '../catalog-texts.ts';
import { ProductFields } from '../product-fields.tsx';
import { emptyProduct, fieldsOf } from '../product-values.ts';

/** A new product: a draft, which is then given its prices. */
export function NewProductPage() {
  const t = useMessages(catalogTexts);
  const place = useMessages(placeTexts);
  usePageTitle(t('newProduct'));
  const { history } = useRouter();
  const { currency } = useLocale();
  const [kind, setKind] = useState<ProductKind>('goods');
  const draft = useDraft(emptyProduct);
  const create = trpc.catalog.createProduct.useMutation({
    onSuccess: async ({ productId }) => {
      await queryClient.invalidateQueries();
      toast(t('created'));
      history.push(address(`/catalog/${productId}`, { tab: 'prices' }));
    },
    onError: (error) => draft.refuse(failureOf(error).reason === 'product.sku-taken' ? { sku: error.message } : failureOf(error).fields),
  });
  return (
    <>
      <PageHead title={t('newProduct')} crumbs={[{ label: place('catalog'), href: address('/catalog') }, { label: t('newProduct') }]} />
      <DraftForm
        errors={draft.errors}
        className="flex flex-col gap-8"
        onSubmit={() => {
          const input = draft.check(createProductInput, { ...fieldsOf(draft.values, currency), kind });
          if (input && !create.isPending) create.mutate(input);
        }}
      >
        <div className="max-w-160">
          <FailureBanner error={create.error} />
        </div>
        <div className="max-w-160">
          <RadioGroup
            label={t('kind')}
            value={kind}
            onValueChange={setKind}
            options={productKind.options.map((value) => ({ value, label: t(value), help: t(`${value}Help`) }))}
          />
          <p className="mt-1.5 text-small text-muted">{t('kindHelp')}</p>
        </div>
        <ProductFields draft={draft} />
        <div>
          <Button kind="primary" type="submit" busy={create.isPending}>
            {t('create')}
          </Button>
        </div>
      </DraftForm>
      <LeaveGuard changed={draft.changed && !create.isSuccess && !create.isPending} />
    </>
  );
}
