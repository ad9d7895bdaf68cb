import clsx from 'clsx';
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';

/** A tick box with its label beside it. Without a label (table rows) give `aria-label`. */
export function Checkbox({
  label,
  help,
  indeterminate = false,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & {
  readonly label?: ReactNode;
  readonly help?: ReactNode;
  /** Some but not all of what this box stands for. */
  readonly indeterminate?: boolean | undefined;
}) {
  const box = useRef<HTMLInputElement>(null);
  const helpId = useId();
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  const input = (
    <input
      ref={box}
      aria-describedby={help === undefined ? undefined : helpId}
      {...rest}
      type="checkbox"
      className={clsx(
        'size-4 shrink-0 cursor-pointer rounded-sm',
        'accent-(--accent-solid) focus-visible:outline-offset-2 disabled:cursor-not-allowed',
      )}
    />
  );
  if (label === undefined) return <label className={clsx('inline-flex size-6 items-center justify-center', className)}>{input}</label>;
  return (
    <div className={className}>
      <label className="inline-flex min-h-6 items-center gap-2.5">
        {input}
        <span>{label}</span>
      </label>
      {help !== undefined && (
        <p id={helpId} className="ms-6.5 text-small text-muted">
          {help}
        </p>
      )}
    </div>
  );
}
