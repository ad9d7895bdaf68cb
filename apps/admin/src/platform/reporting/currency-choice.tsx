import { FilterChips } from '@entrepot/ui';

/** Which currency is looked at: amounts of two are never added. Nothing while there is only one. */
export function CurrencyChoice({ currencies, current, onChange }: {
  readonly currencies: readonly string[];
  readonly current: string | undefined;
  readonly onChange: (currency: string) => void;
}) {
  if (currencies.length < 2) return undefined;
  return (
    <FilterChips
      single
      label="Currency"
      chips={currencies.map((currency) => ({ id: currency, label: currency }))}
      active={current === undefined ? [] : [current]}
      // Pressing the one that is on turns a chip off; one currency is always on.
      onChange={([next]) => onChange(next ?? current ?? '')}
    />
  );
}
