import { Button, useLocale } from '@entrepot/ui';
import { X } from 'lucide-react';
import { groupName } from '../revenue/group-name.ts';
import type { OrderFilterValues } from './read-filters.ts';

/** What narrows the orders, each with a way to take it off. */
export function OrderFilters({ filters, onClear }: { readonly filters: OrderFilterValues; readonly onClear: (key: keyof OrderFilterValues) => void }) {
  const { locale } = useLocale();
  const { country, kind, currency } = filters;
  const shown = [
    { key: 'country', label: country === undefined ? undefined : groupName('country', country, country, locale) },
    { key: 'kind', label: kind === undefined ? undefined : `With ${groupName('productKind', kind, kind, locale).toLowerCase()}` },
    { key: 'currency', label: currency },
  ] as const;
  return shown.map(({ key, label }) => label !== undefined && (
    <div key={key} className="flex min-h-control items-center">
      <Button size="small" onClick={() => onClear(key)}>
        {label}
        <X size={14} aria-hidden />
        <span className="sr-only">Take this filter off</span>
      </Button>
    </div>
  ));
}
