import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId, useMemo } from 'react';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { FieldContext } from './field-context.ts';

/** Label above, help under, error beneath in words; ties all three to the one control inside. */
export function Field({
  label,
  help,
  error,
  optional = false,
  required,
  hideLabel = false,
  children,
  className,
}: {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong and what to do; nothing when all is well. */
  readonly error?: ReactNode;
  /** Says "optional" beside the label. Most fields are required, so the rarer case is marked. */
  readonly optional?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  const t = useMessages(uiMessages);
  const id = useId();
  const hasHelp = help !== undefined && help !== null && help !== '';
  const hasError = error !== undefined && error !== null && error !== '' && error !== false;
  const describedBy = [hasError && `${id}-error`, hasHelp && `${id}-help`].filter(Boolean).join(' ');
  const wiring = useMemo(
    () => ({
      id,
      'aria-describedby': describedBy === '' ? undefined : describedBy,
      'aria-invalid': hasError ? (true as const) : undefined,
      required,
    }),
    [id, describedBy, hasError, required],
  );
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-body font-medium'}>
        {label}
        {optional && <span className="font-normal text-faint"> ({t('optional')})</span>}
      </label>
      <FieldContext value={wiring}>{children}</FieldContext>
      {hasHelp && (
        <p id={`${id}-help`} className="text-small text-muted">
          {help}
        </p>
      )}
      {hasError && (
        <p id={`${id}-error`} className="flex gap-1.5 text-small text-red-ink">
          <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
