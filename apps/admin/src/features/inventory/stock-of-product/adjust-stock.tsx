import { adjustStockInput } from '@entrepot/inventory/contract';
import { Button, Dialog, Field, NumberInput, TextInput, toast, useFormat, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { stockTexts } from '../stock-texts.ts';

const empty: { delta: number | undefined; reason: string } = { delta: undefined, reason: '' };

/** A correction of what is on hand, with its reason. */
export function AdjustStock({ productId, onHand }: { readonly productId: string; readonly onHand: number }) {
  const t = useMessages(stockTexts);
  const shared = useMessages(sharedTexts);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const draft = useDraft(empty);
  const tools = trpc.useUtils();
  const adjust = trpc.inventory.adjustStock.useMutation({
    onSuccess: async () => {
      setOpen(false);
      draft.reset(empty);
      toast(t('adjusted'));
      await tools.invalidate();
    },
  });
  const { delta, reason } = draft.values;
  return (
    <Dialog open={open} onOpenChange={setOpen} size="small" title={t('adjust')} trigger={<Button size="small">{t('adjust')}</Button>}>
      <DraftForm
        errors={draft.errors}
        className="flex flex-col gap-4"
        onSubmit={() => {
          const input = draft.check(adjustStockInput, { productId, delta, reason });
          if (input && !adjust.isPending) adjust.mutate(input);
        }}
      >
        <FailureBanner error={adjust.error} />
        <Field
          label={t('delta')}
          error={draft.errors['delta']}
          help={delta === undefined ? t('deltaHelp') : t('after', { count: format.quantity(onHand + delta) })}
          required
        >
          <NumberInput value={delta} onValueChange={(value) => draft.set('delta', value)} />
        </Field>
        <Field label={shared('reason')} help={t('reasonHelp')} error={draft.errors['reason']} required>
          <TextInput value={reason} autoComplete="off" onChange={(event) => draft.set('reason', event.target.value)} />
        </Field>
        <Button kind="primary" type="submit" className="self-end" busy={adjust.isPending}>
          {t('adjust')}
        </Button>
      </DraftForm>
    </Dialog>
  );
}
