import clsx from 'clsx';
import { type ComponentProps, useState } from 'react';
import { useFieldWiring } from './field-context.ts';

/**
 * A one-time code in boxes. Underneath it is ONE input, so that pasting, autofill from a message and screen readers
 * work as everywhere else; the boxes are only drawn.
 */
export function OtpInput({
  value,
  onValueChange,
  onComplete,
  length = 6,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'maxLength'> & {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  /** Called once all digits are there. */
  readonly onComplete?: ((code: string) => void) | undefined;
  readonly length?: number | undefined;
}) {
  const [focused, setFocused] = useState(false);
  const wiring = useFieldWiring();
  const active = Math.min(value.length, length - 1);
  return (
    <span className={clsx('relative inline-flex gap-2', className)}>
      {Array.from({ length }, (_, index) => (
        <span
          key={index}
          aria-hidden
          className={clsx(
            'flex h-12 w-10 items-center justify-center rounded-field border bg-surface font-mono text-title',
            wiring['aria-invalid'] === true ? 'border-red-mark' : 'border-line-strong',
            focused && index === active && 'outline-2 outline-accent-text',
            index === length / 2 && 'ms-2',
          )}
        >
          {value[index] ?? ''}
        </span>
      ))}
      <input
        autoComplete="one-time-code"
        {...wiring}
        {...rest}
        type="text"
        inputMode="numeric"
        pattern={`[0-9]{${length}}`}
        value={value}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '').slice(0, length);
          onValueChange(digits);
          if (digits.length === length && digits !== value) onComplete?.(digits);
        }}
        className={clsx(
          'absolute inset-0 h-full w-full cursor-text bg-transparent',
          'text-transparent caret-transparent outline-none selection:bg-transparent',
        )}
      />
    </span>
  );
}
