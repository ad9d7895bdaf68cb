import { revenueMinor, type Figures } from './history-figures.ts';
import type { HistoryReconciliation } from './reconcile-history.ts';

const SHOWN = 20;

/** File and database side by side, in all, by country and by day, as a person reads it. */
export function historyReconciliationLines({ source, held, differences }: HistoryReconciliation): string[] {
  const count = (what: string, one: number, other: number): string => row(what, one.toLocaleString('en'), other.toLocaleString('en'));
  const { all } = source;
  return [
    row('', 'file', 'database'),
    count('orders', all.orders, held.all.orders), count('order lines', all.orderLines, held.all.orderLines),
    count('pieces sold', all.orderPieces, held.all.orderPieces), row('sold', pounds(all.orderMinor), pounds(held.all.orderMinor)),
    count('credits', all.credits, held.all.credits), count('credit lines', all.creditLines, held.all.creditLines),
    count('pieces taken back', all.creditPieces, held.all.creditPieces), row('given back', pounds(all.creditMinor), pounds(held.all.creditMinor)),
    row('revenue', pounds(revenueMinor(all)), pounds(revenueMinor(held.all))),
    count('customers', source.customers.size, held.customers.size),
    ...listed('revenue by country', source.byCountry, held.byCountry), ...listed('revenue by day', source.byDay, held.byDay),
    ...differences.slice(0, SHOWN),
    ...differences.length > SHOWN ? [`and ${differences.length - SHOWN} more`] : [],
    differences.length === 0 ? 'differences: 0; file and database agree to the penny, and the stock ledger with its levels'
      : `${differences.length} DIFFERENCES`,
  ];
}

function listed(title: string, source: ReadonlyMap<string, Figures>, held: ReadonlyMap<string, Figures>): string[] {
  const keys = [...new Set([...source.keys(), ...held.keys()])].toSorted();
  const revenue = (figures: Figures | undefined): string => pounds(figures === undefined ? 0n : revenueMinor(figures));
  return [title, ...keys.map((key) => row(`  ${key}`, revenue(source.get(key)), revenue(held.get(key))))];
}

const row = (what: string, one: string, other: string): string => `${what.padEnd(24)}${one.padStart(16)}${other.padStart(16)}`;

/** Exact: pence as text, not as a floating-point number. */
function pounds(pence: bigint): string {
  const digits = (pence < 0n ? -pence : pence).toString().padStart(3, '0');
  return `${pence < 0n ? '-' : ''}£${BigInt(digits.slice(0, -2)).toLocaleString('en')}.${digits.slice(-2)}`;
}
