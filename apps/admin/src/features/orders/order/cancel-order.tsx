import { failureOf } from '@entrepot/rpc/client';
import { cancelOrderInput } from '@entrepot/sales/contract';
import { ConfirmDialog, Field, TextInput, toast, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { orderTexts } from '../order-texts.ts';

/** Cancels with a reason, after saying all that follows from it. */
export function CancelOrder({
  order,
  open,
  onClose,
}: {
  readonly order: Outputs['sales']['orderForTeam'];
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useMessages(orderTexts);
  const shared = useMessages(sharedTexts);
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const draft = useDraft({ reason: '' });
  const { orderId, version, code, invoice, lines } = order;
  const close = () => {
    draft.reset({ reason: '' });
    cancel.reset();
    onClose();
  };
  const cancel = trpc.sales.cancelOrder.useMutation({
    onSuccess: async () => {
      close();
      toast(t('cancelledNow', { code }));
      await tools.invalidate();
    },
    onError: (error) => {
      if (failureOf(error).status === 409) void tools.invalidate();
    },
  });
  const consequences = [
    ...(lines.some(({ kind }) => kind === 'goods') ? [t('stockBack')] : []),
    t('creditBack'),
    ...(invoice ? [t('invoiceVoid', { number: invoice.invoiceNumber })] : []),
    ...(lines.some(({ kind }) => kind === 'licensed') ? [t('licensesStay')] : []),
  ];
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('cancelAsk', { code })}
      confirmLabel={t('cancel')}
      busy={cancel.isPending}
      error={failureText(cancel.error)}
      onConfirm={() => {
        const input = draft.check(cancelOrderInput, { orderId, version, reason: draft.values.reason });
        if (input) cancel.mutate(input);
      }}
    >
      <div>
        <p>{t('cancelText')}</p>
        <ul className="mt-1 list-disc ps-5">
          {consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <Field label={shared('reason')} help={t('reasonHelp')} error={draft.errors['reason']} required className="text-ink">
        <TextInput value={draft.values.reason} autoComplete="off" onChange={(event) => draft.set('reason', event.target.value)} />
      </Field>
    </ConfirmDialog>
  );
}
