import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style.ts';
import { useFieldWiring } from './field-context.ts';

/** One choice of a list. */
export interface SelectOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

/** One of a few known choices. The platform's own list: light, familiar, and right on a phone. */
export function Select<Value extends string>({
  options,
  value,
  onValueChange,
  placeholder,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> & {
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | '';
  readonly onValueChange: (value: Value) => void;
  /** First entry when nothing is chosen yet. */
  readonly placeholder?: string | undefined;
}) {
  return (
    <span className={clsx('relative inline-flex w-full', className)}>
      <select
        {...useFieldWiring()}
        {...rest}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onValueChange(chosen.value);
        }}
        className={clsx(controlStyle, 'appearance-none truncate pe-9')}
      >
        {placeholder !== undefined && (
          <option value="" disabled={value !== ''}>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden className="pointer-events-none absolute inset-y-0 end-2.5 my-auto text-muted" />
    </span>
  );
}
