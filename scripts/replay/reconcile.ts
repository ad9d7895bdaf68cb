import type { Doors, MemberActor, Reader } from '@entrepot/postgres';
import { invoiceNumbersOf, ledgerOf, linesOf, ordersOf, type OrderLineRow, type OrderRow } from './reconcile.queries.ts';
import type { SourceInvoice } from './source-invoices.ts';

/** Source and shop side by side. Amounts are pence. */
export interface Reconciliation {
  readonly source: Side;
  readonly shop: Side & { readonly invoices: number; readonly invoicedMinor: bigint };
  readonly stock: { readonly products: number; readonly allocated: number; readonly ordered: number };
  /** Each place where they differ. */
  readonly differences: readonly string[];
}

interface Side {
  readonly orders: number;
  readonly lines: number;
  readonly pieces: number;
  readonly totalMinor: bigint;
}

/**
 * Holds orders, invoices and stock against the source, line by line.
 *
 * @param priceOf the imported price of a code in pence
 */
export async function reconcile(
  doors: Doors, actor: MemberActor, invoices: readonly SourceInvoice[], priceOf: (sku: string) => bigint | undefined,
): Promise<Reconciliation> {
  const reader = doors.reader(actor, { slow: true });
  const { tenantId } = actor;
  const orders = await reader.all(ordersOf(tenantId, invoices.map(({ invoiceNo }) => invoiceNo)));
  const lines = await reader.all(linesOf(tenantId, orders.map(({ orderId }) => orderId)));
  const differences = [...compareOrders(invoices, orders, lines, priceOf)];
  const stock = await compareStock(reader, differences);
  const [numbers] = await reader.all(invoiceNumbersOf(tenantId));
  if (numbers?.count !== numbers?.highest) {
    differences.push(`invoice numbers have gaps: ${numbers?.count} invoices up to number ${numbers?.highest}`);
  }
  const sourceLines = invoices.flatMap((invoice) => invoice.lines);
  const invoiced = orders.flatMap(({ invoicedMinor }) => invoicedMinor ?? []);
  return {
    source: {
      orders: invoices.length, lines: sourceLines.length, pieces: sum(sourceLines.map(({ quantity }) => quantity)),
      totalMinor: total(sourceLines.map(({ sku, quantity }) => BigInt(quantity) * (priceOf(sku) ?? 0n))),
    },
    shop: {
      orders: orders.length, lines: lines.length, pieces: sum(lines.map(({ quantity }) => quantity)),
      totalMinor: total(orders.map(({ totalMinor }) => totalMinor)), invoices: invoiced.length, invoicedMinor: total(invoiced),
    },
    stock, differences,
  };
}

function* compareOrders(
  invoices: readonly SourceInvoice[], orders: readonly OrderRow[], lines: readonly OrderLineRow[],
  priceOf: (sku: string) => bigint | undefined,
): Generator<string> {
  const ordersByInvoice = Map.groupBy(orders, ({ invoiceNo }) => invoiceNo);
  const linesByOrder = Map.groupBy(lines, ({ orderId }) => orderId);
  for (const invoice of invoices) {
    const found = ordersByInvoice.get(invoice.invoiceNo) ?? [];
    const [order] = found;
    if (order === undefined || found.length > 1) {
      yield `invoice ${invoice.invoiceNo}: ${found.length} orders instead of one`;
      continue;
    }
    const ordered = linesByOrder.get(order.orderId) ?? [];
    const wanted = invoice.lines.map(({ sku, quantity }) => textOf(sku, quantity, priceOf(sku)));
    const got = ordered.map(({ sku, quantity, unitPriceMinor }) => textOf(sku, quantity, unitPriceMinor));
    const expected = total(invoice.lines.map(({ sku, quantity }) => BigInt(quantity) * (priceOf(sku) ?? 0n)));
    const sayIf = function* (wrong: boolean, what: string): Generator<string> {
      if (wrong) yield `invoice ${invoice.invoiceNo}: ${what}`;
    };
    const sameLines = wanted.join('\n') === got.join('\n') && order.lineCount === wanted.length;
    const sameTotal = order.totalMinor === expected && total(ordered.map(({ totalMinor }) => totalMinor)) === expected;
    yield* sayIf(!sameLines, `lines differ (${wanted.length} in the source, ${got.length} in the order)`);
    yield* sayIf(order.customerId !== invoice.customerId, `customer ${invoice.customerId} in the source, ${order.customerId} in the order`);
    yield* sayIf(!sameTotal, `total ${order.totalMinor} instead of ${expected}`);
    const invoiced = order.invoicedMinor ?? 'nothing';
    yield* sayIf(invoiced !== order.totalMinor, `invoiced ${invoiced} for an order of ${order.totalMinor}`);
  }
}

/** Every product's running figures against its movements, its reservations and the order lines that hold it. */
async function compareStock(reader: Reader, differences: string[]): Promise<Reconciliation['stock']> {
  const ledger = await reader.all(ledgerOf(reader.tenantId));
  for (const { sku, onHand, allocated, movedOnHand, movedAllocated, reserved, ordered } of ledger) {
    if (onHand !== movedOnHand) differences.push(`stock of ${sku}: ${onHand} on hand, movements say ${movedOnHand}`);
    if (new Set([allocated, movedAllocated, reserved, ordered]).size > 1) {
      differences.push(
        `stock of ${sku}: ${allocated} allocated, movements say ${movedAllocated}, reservations ${reserved}, orders ${ordered}`);
    }
  }
  return { products: ledger.length, allocated: sum(ledger.map((row) => row.allocated)), ordered: sum(ledger.map((row) => row.ordered)) };
}

const textOf = (sku: string, quantity: number, priceMinor: bigint | undefined): string => `${sku} ${quantity} ${priceMinor}`;
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const total = (amounts: readonly bigint[]): bigint => amounts.reduce((one, other) => one + other, 0n);
