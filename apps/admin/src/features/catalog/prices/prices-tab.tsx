import { createPriceListInput } from '@entrepot/catalog/contract';
import { Button, Dialog, Field, TextInput, toast, useMessages } from '@entrepot/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useMember } from '../../../app/member.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { PriceListEditor } from './price-list-editor.tsx';
import { priceTexts } from './price-texts.ts';

/** What the product costs in each price list: the default one first, then the tenant's own. */
export function PricesTab({ product }: { readonly product: Outputs['catalog']['productForTeam'] }) {
  const t = useMessages(priceTexts);
  const { may } = useMember();
  const lists = trpc.catalog.listPriceLists.useQuery({});
  const known = new Map(product.priceLists.map((list) => [list.priceListId, list]));
  const all = (lists.data?.priceLists ?? product.priceLists).map((list) => known.get(list.priceListId) ?? { ...list, tiers: [] });
  return (
    <>
      <p className="text-muted">{t('purpose')}</p>
      {all.map((list) => (
        <PriceListEditor key={list.priceListId} productId={product.productId} currency={product.currency} list={list} />
      ))}
      {may('product.write') && <NewPriceList />}
    </>
  );
}

function NewPriceList() {
  const t = useMessages(priceTexts);
  const [open, setOpen] = useState(false);
  const tools = trpc.useUtils();
  const draft = useDraft({ name: '' });
  const create = trpc.catalog.createPriceList.useMutation({
    onSuccess: async () => {
      setOpen(false);
      draft.reset({ name: '' });
      toast(t('listCreated'));
      await tools.invalidate();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="small"
      title={t('newList')}
      description={t('newListText')}
      trigger={
        <Button icon={<Plus size={16} aria-hidden />} className="self-start">
          {t('newList')}
        </Button>
      }
    >
      <DraftForm
        errors={draft.errors}
        className="flex flex-col gap-4"
        onSubmit={() => {
          const input = draft.check(createPriceListInput, draft.values);
          if (input && !create.isPending) create.mutate(input);
        }}
      >
        <FailureBanner error={create.error} />
        <Field label={t('listName')} error={draft.errors['name']} required>
          <TextInput value={draft.values.name} autoComplete="off" onChange={(event) => draft.set('name', event.target.value)} />
        </Field>
        <Button kind="primary" type="submit" className="self-end" busy={create.isPending}>
          {t('createList')}
        </Button>
      </DraftForm>
    </Dialog>
  );
}
