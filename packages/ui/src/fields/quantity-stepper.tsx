import clsx from 'clsx';
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { fitQuantity } from './quantity-step.ts';

/** How many: less, a figure to type, more; always a quantity that can be ordered once the field is left. */
export function QuantityStepper({
  label,
  value,
  onValueChange,
  minimum = 1,
  step = 1,
  maximum,
  disabled = false,
  className,
}: {
  /** Spoken, for example "Quantity of Flat washer M8". */
  readonly label: string;
  readonly value: number;
  readonly onValueChange: (value: number) => void;
  readonly minimum?: number | undefined;
  /** Pack size. */
  readonly step?: number | undefined;
  readonly maximum?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
}) {
  const t = useMessages(uiMessages);
  const [draft, setDraft] = useState<string>();
  const set = (wanted: number) => {
    const fitted = fitQuantity(wanted, minimum, step, maximum);
    setDraft(undefined);
    if (fitted !== value) onValueChange(fitted);
  };
  const keep = () => draft !== undefined && set(draft === '' ? minimum : Number(draft));
  return (
    <span
      className={clsx(
        'inline-flex h-control items-stretch overflow-hidden rounded-field border border-line-strong bg-surface',
        'focus-within:outline-2 focus-within:outline-accent-text',
        className,
      )}
    >
      <IconButton
        label={t('decrease')}
        icon={<Minus size={16} aria-hidden />}
        className="h-full rounded-none"
        disabled={disabled || fitQuantity(value - step, minimum, step, maximum) >= value}
        onClick={() => set(value - step)}
      />
      <input
        aria-label={label}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        value={draft ?? String(value)}
        onChange={(event) => setDraft(event.target.value.replace(/\D/g, '').slice(0, 9))}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault();
            set((draft === undefined ? value : Number(draft)) + (event.key === 'ArrowUp' ? step : -step));
          }
        }}
        className={clsx(
          'min-w-0 border-x border-line bg-transparent text-center text-body outline-none disabled:text-faint',
          (draft ?? String(value)).length > 4 ? 'w-14 sm:w-20' : 'w-14',
        )}
      />
      <IconButton
        label={t('increase')}
        icon={<Plus size={16} aria-hidden />}
        className="h-full rounded-none"
        disabled={disabled || fitQuantity(value + step, minimum, step, maximum) <= value}
        onClick={() => set(value + step)}
      />
    </span>
  );
}
