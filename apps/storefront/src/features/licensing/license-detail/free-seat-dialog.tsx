import { failureOf } from '@entrepot/rpc/client';
import { ConfirmDialog, toast, useMessages } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { licensingTexts } from '../licensing-texts.ts';

/** Asks before a device loses its seat. */
export function FreeSeatDialog({
  licenseId,
  activationId,
  name,
  onClose,
}: {
  readonly licenseId: string;
  readonly activationId: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const t = useMessages(licensingTexts);
  const utils = trpc.useUtils();
  const free = trpc.licensing.freeSeat.useMutation({
    onSuccess: () => {
      toast(t('freed', { name }));
      onClose();
    },
    onSettled: () =>
      Promise.all([utils.licensing.licenseDetail.invalidate({ licenseId }), utils.licensing.listLicenses.invalidate()]),
  });
  return (
    <ConfirmDialog
      open
      title={t('freeAsk', { name })}
      confirmLabel={t('free')}
      busy={free.isPending}
      error={free.error ? failureOf(free.error).message : undefined}
      onConfirm={() => free.mutate({ licenseId, activationId })}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <p>{t('freeWhy')}</p>
    </ConfirmDialog>
  );
}
