import clsx from 'clsx';
import { type ComponentProps, useState } from 'react';
import { useLocale } from '../locale/locale-provider.tsx';
import { controlStyle } from './control-style.ts';
import { useFieldWiring } from './field-context.ts';
import { decimalMark, parseNumber, writeNumber } from './number-text.ts';

/** A number written with the person's own decimal mark. Not type=number: that one drops commas and turns on the wheel. */
export function NumberInput({
  value,
  onValueChange,
  decimals = 0,
  unit,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'defaultValue'> & {
  readonly value: number | undefined;
  /** Called with undefined when the field is empty or holds no number. */
  readonly onValueChange: (value: number | undefined) => void;
  readonly decimals?: number | undefined;
  /** Shown inside the field after the figure, for example `EUR` or `kg`. */
  readonly unit?: string | undefined;
}) {
  const { locale } = useLocale();
  const [draft, setDraft] = useState<string>();
  return (
    <span className={clsx('relative inline-flex w-full', className)}>
      <input
        {...useFieldWiring()}
        {...rest}
        type="text"
        inputMode={decimals > 0 ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={draft ?? writeNumber(value, locale, decimals)}
        onChange={(event) => {
          setDraft(event.target.value);
          onValueChange(parseNumber(event.target.value, decimalMark(locale), decimals));
        }}
        onBlur={(event) => {
          if (draft !== undefined && (draft.trim() === '' || value !== undefined)) setDraft(undefined);
          rest.onBlur?.(event);
        }}
        className={clsx(controlStyle, 'text-end', unit !== undefined && 'pe-14')}
      />
      {unit !== undefined && (
        <span aria-hidden className="pointer-events-none absolute inset-y-0 end-3 flex items-center text-small text-muted">
          {unit}
        </span>
      )}
    </span>
  );
}
