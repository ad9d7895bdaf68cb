import clsx from 'clsx';
import { Check } from 'lucide-react';

/** One filter that can be on or off. */
export interface FilterChip {
  readonly id: string;
  readonly label: string;
  /** How many rows it would leave, where cheap. */
  readonly count?: number | undefined;
}

/** Filters in one line; several may be on. With `single` the next one replaces the last. */
export function FilterChips({
  label,
  chips,
  active,
  onChange,
  single = false,
}: {
  /** Spoken name of the group: "Status". */
  readonly label: string;
  readonly chips: readonly FilterChip[];
  readonly active: readonly string[];
  readonly onChange: (active: readonly string[]) => void;
  readonly single?: boolean | undefined;
}) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map((chip) => {
        const on = active.includes(chip.id);
        const rest = active.filter((id) => id !== chip.id);
        return (
          <button
            key={chip.id}
            type="button"
            aria-pressed={on}
            onClick={() => onChange(on ? rest : single ? [chip.id] : [...active, chip.id])}
            className={clsx(
              'inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-small font-medium whitespace-nowrap transition-colors',
              on
                ? 'border-accent-line bg-accent-soft text-accent-text'
                : 'border-line bg-surface text-muted hover:bg-hover hover:text-ink',
            )}
          >
            {on && <Check size={14} aria-hidden className="-ms-0.5" />}
            {chip.label}
            {chip.count !== undefined && <span className="font-normal tabular-nums">{chip.count}</span>}
          </button>
        );
      })}
    </div>
  );
}
