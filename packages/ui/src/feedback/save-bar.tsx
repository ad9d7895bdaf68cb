import clsx from 'clsx';
import { Button } from '../actions/button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Appears at the foot of a form once something changed. Its save button submits the form around it, or calls `onSave`. */
export function SaveBar({
  changed,
  busy = false,
  onSave,
  onDiscard,
  saveLabel,
  message,
}: {
  readonly changed: boolean;
  readonly busy?: boolean | undefined;
  readonly onSave?: (() => void) | undefined;
  readonly onDiscard: () => void;
  readonly saveLabel?: string | undefined;
  readonly message?: string | undefined;
}) {
  const t = useMessages(uiMessages);
  if (!changed) return null;
  return (
    <div
      role="region"
      aria-label={t('unsavedChanges')}
      className={clsx(
        'sticky bottom-4 z-20 flex w-full max-w-160 animate-rise flex-wrap',
        'items-center justify-end gap-2 rounded-box bg-raised py-2 ps-4 pe-2 shadow-float',
      )}
    >
      <span className="me-auto font-medium">{message ?? t('unsavedChanges')}</span>
      <Button kind="quiet" onClick={onDiscard} disabled={busy}>
        {t('discard')}
      </Button>
      <Button kind="primary" busy={busy} type={onSave === undefined ? 'submit' : 'button'} onClick={onSave}>
        {saveLabel ?? t('save')}
      </Button>
    </div>
  );
}
