import { setStockRulesInput } from '@entrepot/inventory/contract';
import { Card, Field, NumberInput, SaveBar, toast, useMessages } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { stockTexts } from '../stock-texts.ts';

/** When to warn, and how far below nothing may be sold. */
export function StockRules({
  productId,
  lowStockAt,
  backorderLimit,
  writable,
}: {
  readonly productId: string;
  readonly lowStockAt: number | null;
  readonly backorderLimit: number;
  readonly writable: boolean;
}) {
  const t = useMessages(stockTexts);
  const tools = trpc.useUtils();
  const stored: { lowStockAt: number | undefined; backorderLimit: number | undefined } = {
    lowStockAt: lowStockAt ?? undefined,
    backorderLimit,
  };
  const draft = useDraft(stored);
  const save = trpc.inventory.setStockRules.useMutation({
    onSuccess: async () => {
      toast(t('rulesSaved'));
      draft.reset(draft.values);
      await tools.invalidate();
    },
  });
  return (
    <Card title={t('rules')}>
      <DraftForm
        errors={draft.errors}
        className="flex max-w-160 flex-col gap-4"
        onSubmit={() => {
          const input = draft.check(setStockRulesInput, {
            productId,
            lowStockAt: draft.values.lowStockAt ?? null,
            backorderLimit: draft.values.backorderLimit,
          });
          if (input && !save.isPending) save.mutate(input);
        }}
      >
        <FailureBanner error={save.error} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('lowAt')} help={t('lowHelp')} error={draft.errors['lowStockAt']} optional>
            <NumberInput value={draft.values.lowStockAt} readOnly={!writable} onValueChange={(value) => draft.set('lowStockAt', value)} />
          </Field>
          <Field label={t('backorder')} help={t('backorderHelp')} error={draft.errors['backorderLimit']} required>
            <NumberInput
              value={draft.values.backorderLimit}
              readOnly={!writable}
              onValueChange={(value) => draft.set('backorderLimit', value)}
            />
          </Field>
        </div>
        <SaveBar
          changed={draft.changed}
          busy={save.isPending}
          onDiscard={() => {
            draft.reset();
            save.reset();
          }}
        />
        <LeaveGuard changed={draft.changed} />
      </DraftForm>
    </Card>
  );
}
