import { type ReactNode, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Field } from '../fields/field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Dialog } from './dialog.tsx';

/** Asks before something that cannot be taken back. With `typedName` the person types the name of the thing first. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  onConfirm,
  busy = false,
  danger = true,
  typedName,
  error,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** A question: "Revoke this key?" */
  readonly title: ReactNode;
  /** What will happen, to whom, and whether it can be undone. */
  readonly children?: ReactNode;
  /** The verb: "Revoke key". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly busy?: boolean | undefined;
  readonly danger?: boolean | undefined;
  readonly typedName?: string | undefined;
  /** Why it was refused. */
  readonly error?: ReactNode;
}) {
  const t = useMessages(uiMessages);
  const [typed, setTyped] = useState('');
  const ready = typedName === undefined || typed.trim() === typedName;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setTyped('');
        onOpenChange(next);
      }}
      title={title}
      size="small"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-muted">
        {children}
        {typedName !== undefined && (
          <Field label={t('typeToConfirm', { name: typedName })}>
            <TextInput value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
          </Field>
        )}
        {error !== undefined && (
          <p role="alert" className="text-red-ink">
            {error}
          </p>
        )}
      </div>
    </Dialog>
  );
}
