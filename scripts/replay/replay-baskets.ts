import type { Doors, MemberActor } from '@entrepot/postgres';
import { decideCatalog } from '../import/catalog-decision.ts';
import { readRows } from '../import/read-rows.ts';
import { placeInvoices, type LostInvoice, type ReplayShop } from './place-invoices.ts';
import { prepareBuyers } from './prepare-buyers.ts';
import { ordersOf } from './reconcile.queries.ts';
import { reconcile, type Reconciliation } from './reconcile.ts';
import { byCustomer, gatherInvoices, type SourceInvoices } from './source-invoices.ts';

/** What a replay did. */
export interface Replay {
  readonly source: SourceInvoices;
  /** Invoices that an earlier run had placed. */
  readonly alreadyThere: number;
  readonly lost: readonly LostInvoice[];
  readonly reconciliation: Reconciliation;
  readonly placingSeconds: number;
}

/** Where a replay goes: the shop over HTTP, and the doors for preparing and reconciling. */
export interface ReplayTarget extends ReplayShop {
  readonly doors: Doors;
  readonly actor: MemberActor;
  readonly log: (line: string) => void;
}

/** Places the invoices of a file as orders, those that are not there yet, and reconciles the whole. */
export async function replayBaskets(target: ReplayTarget, file: string): Promise<Replay> {
  const { doors, actor, log } = target;
  const source = await gatherInvoices(readRows(file));
  const { invoices } = source;
  const placed = await doors.read(actor, ordersOf(actor.tenantId, invoices.map(({ invoiceNo }) => invoiceNo)), { slow: true });
  const there = new Set(placed.map(({ invoiceNo }) => invoiceNo));
  const customers = byCustomer(invoices.filter(({ invoiceNo }) => !there.has(invoiceNo)));
  log(`${invoices.length} invoices, ${there.size} of them placed before; preparing the buyers of ${customers.size} customers`);
  const buyers = await prepareBuyers(doors, actor, customers);
  const started = performance.now();
  const lost = await placeInvoices(target, buyers, customers);
  const placingSeconds = (performance.now() - started) / 1000;
  // The prices once more from the file, not from the shop.
  const { products } = await decideCatalog(readRows(file));
  const prices = new Map(products.map(({ sku, priceMinor }) => [sku, priceMinor]));
  const reconciliation = await reconcile(doors, actor, invoices, (sku) => prices.get(sku));
  return { source, alreadyThere: there.size, lost, reconciliation, placingSeconds };
}
