import type { ReactNode } from 'react';

/** One fact: what it is and what it says. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts about one thing, label beside value; the rail of a detail page. Facts without a value show a dash. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-col">
      {facts.map((fact) => (
        <div key={fact.label} className="flex items-baseline justify-between gap-4 border-b py-2 first:pt-0 last:border-0 last:pb-0">
          <dt className="shrink-0 text-small text-muted">{fact.label}</dt>
          <dd className="min-w-0 text-end wrap-anywhere">{fact.value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
