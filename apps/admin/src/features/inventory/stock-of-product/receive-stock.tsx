import { receiveStockInput } from '@entrepot/inventory/contract';
import { Button, Dialog, Field, NumberInput, TextInput, toast, useFormat, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { stockTexts } from '../stock-texts.ts';

const empty: { quantity: number | undefined; reason: string } = { quantity: undefined, reason: '' };

/** Goods came in. */
export function ReceiveStock({ productId, onHand }: { readonly productId: string; readonly onHand: number }) {
  const t = useMessages(stockTexts);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const draft = useDraft(empty);
  const tools = trpc.useUtils();
  const receive = trpc.inventory.receiveStock.useMutation({
    onSuccess: async () => {
      setOpen(false);
      draft.reset(empty);
      toast(t('received'));
      await tools.invalidate();
    },
  });
  const { quantity, reason } = draft.values;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="small"
      title={t('receive')}
      trigger={
        <Button size="small" kind="primary">
          {t('receive')}
        </Button>
      }
    >
      <DraftForm
        errors={draft.errors}
        className="flex flex-col gap-4"
        onSubmit={() => {
          const input = draft.check(receiveStockInput, { lines: [{ productId, quantity }], reason });
          if (input && !receive.isPending) receive.mutate(input);
        }}
      >
        <FailureBanner error={receive.error} />
        <Field
          label={t('quantity')}
          error={draft.errors['lines.0.quantity']}
          help={quantity === undefined ? undefined : t('after', { count: format.quantity(onHand + quantity) })}
          required
        >
          <NumberInput value={quantity} onValueChange={(value) => draft.set('quantity', value)} />
        </Field>
        <Field label={t('receiveNote')} optional error={draft.errors['reason']}>
          <TextInput value={reason} autoComplete="off" onChange={(event) => draft.set('reason', event.target.value)} />
        </Field>
        <Button kind="primary" type="submit" className="self-end" busy={receive.isPending}>
          {t('receive')}
        </Button>
      </DraftForm>
    </Dialog>
  );
}
