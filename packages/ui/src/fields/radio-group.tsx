import type { ReactNode } from 'react';
import { useId } from 'react';

/** One choice of a RadioGroup. */
export interface RadioOption<Value extends string = string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly help?: ReactNode;
}

/** One of a few choices that deserve to be seen all at once. */
export function RadioGroup<Value extends string>({
  label,
  options,
  value,
  onValueChange,
}: {
  readonly label: ReactNode;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | undefined;
  readonly onValueChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex min-h-6 items-start gap-2.5">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="mt-1 size-4 shrink-0 cursor-pointer accent-(--accent-solid)"
          />
          <span>
            {option.label}
            {option.help !== undefined && <span className="block text-small text-muted">{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
