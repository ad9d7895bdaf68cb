import type { Reconciliation } from './reconcile.ts';

const SHOWN = 20;

/** The reconciled figures as a person reads them, and the first of the differences. */
export function reconciliationLines({ source, shop, stock, differences }: Reconciliation): string[] {
  const n = (count: number): string => count.toLocaleString('en').padStart(12);
  const pounds = (pence: bigint): string => (Number(pence) / 100).toLocaleString('en', { style: 'currency', currency: 'GBP' }).padStart(12);
  return [
    `${''.padEnd(22)}${'source'.padStart(12)}${'shop'.padStart(12)}`,
    `${'invoices and orders'.padEnd(22)}${n(source.orders)}${n(shop.orders)}`,
    `${'lines'.padEnd(22)}${n(source.lines)}${n(shop.lines)}`,
    `${'pieces'.padEnd(22)}${n(source.pieces)}${n(shop.pieces)}`,
    `${'imported price'.padEnd(22)}${pounds(source.totalMinor)}${pounds(shop.totalMinor)}`,
    `${'our invoices'.padEnd(22)}${n(source.orders)}${n(shop.invoices)}`,
    `${'invoiced'.padEnd(22)}${pounds(source.totalMinor)}${pounds(shop.invoicedMinor)}`,
    `stock: ${stock.products.toLocaleString('en')} products, ${stock.allocated.toLocaleString('en')} pieces allocated, `
    + `${stock.ordered.toLocaleString('en')} in open orders; levels, movements and reservations compared one by one`,
    ...differences.slice(0, SHOWN),
    ...differences.length > SHOWN ? [`and ${differences.length - SHOWN} more`] : [],
    differences.length === 0 ? 'no line lost or doubled, everything reconciles' : `${differences.length} DIFFERENCES`,
  ];
}
