import { updateProductInput } from '@entrepot/catalog/contract';
import { failureOf } from '@entrepot/rpc/client';
import { Banner, SaveBar, toast, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { useMember } from '../../../app/member.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { catalogTexts } from '../catalog-texts.ts';
import { ProductFields } from '../product-fields.tsx';
import { fieldsOf, type ProductValues, valuesOf } from '../product-values.ts';
import { VersionConflict } from './version-conflict.tsx';

type Product = Outputs['catalog']['productForTeam'];

/** Edits a product's fields. Whoever saves second sees both versions and decides. */
export function EditProduct({ product }: { readonly product: Product }) {
  const t = useMessages(catalogTexts);
  const { may } = useMember();
  const tools = trpc.useUtils();
  const draft = useDraft(valuesOf(product));
  const [base, setBase] = useState(product.version);
  const [theirs, setTheirs] = useState<Product>();
  if (!draft.changed && base !== product.version) setBase(product.version);
  const settle = async (values: ProductValues) => {
    draft.reset(values);
    setTheirs(undefined);
    await tools.invalidate();
  };
  const update = trpc.catalog.updateProduct.useMutation({
    onSuccess: async ({ version }) => {
      toast(t('saved'));
      setBase(version);
      await settle(draft.values);
    },
    onError: async (error) => {
      const { reason, fields } = failureOf(error);
      if (reason === 'product.version-conflict')
        setTheirs(await tools.catalog.productForTeam.fetch({ productId: product.productId }, { staleTime: 0 }));
      else draft.refuse(reason === 'product.sku-taken' ? { sku: error.message } : fields);
    },
  });
  const save = (version: number) => {
    const input = draft.check(updateProductInput, { ...fieldsOf(draft.values, product.currency), productId: product.productId, version });
    if (input && !update.isPending) update.mutate(input);
  };
  const writable = may('product.write');
  return (
    <DraftForm
      errors={draft.errors}
      className="flex flex-col gap-8"
      onSubmit={() => {
        save(base);
      }}
    >
      {!writable && <Banner tone="neutral" title={t('readOnly')} />}
      {theirs === undefined ? (
        <div className="max-w-160 empty:hidden">
          <FailureBanner error={update.error} />
        </div>
      ) : (
        <VersionConflict
          mine={draft.values}
          theirs={valuesOf(theirs)}
          busy={update.isPending}
          onKeepMine={() => save(theirs.version)}
          onTakeTheirs={() => {
            update.reset();
            setBase(theirs.version);
            void settle(valuesOf(theirs));
          }}
        />
      )}
      <ProductFields draft={draft} readOnly={!writable} />
      <SaveBar
        changed={draft.changed && theirs === undefined}
        busy={update.isPending}
        onDiscard={() => {
          draft.reset();
          update.reset();
        }}
      />
      <LeaveGuard changed={draft.changed} />
    </DraftForm>
  );
}
