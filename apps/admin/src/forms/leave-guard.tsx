import { ConfirmDialog, useMessages } from '@entrepot/ui';
import { useBlocker } from '@tanstack/react-router';
import { sharedTexts } from '../app/shared-texts.ts';

/** Asks before unsaved work is left, inside the app and when the window closes. */
export function LeaveGuard({ changed }: { readonly changed: boolean }) {
  const t = useMessages(sharedTexts);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && placeOf(current) !== placeOf(next),
    enableBeforeUnload: changed,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onOpenChange={(open) => !open && blocker.reset?.()}
      title={t('leaveTitle')}
      confirmLabel={t('leave')}
      onConfirm={() => blocker.proceed?.()}
    >
      <p>{t('leaveText')}</p>
    </ConfirmDialog>
  );
}

function placeOf({ pathname, search }: { readonly pathname: string; readonly search: object }): string {
  return pathname + JSON.stringify(search);
}
