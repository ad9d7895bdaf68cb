import { invoiceNumber } from '@entrepot/billing';
import { productKind } from '@entrepot/catalog/contract';
import { moneyOf } from '@entrepot/kernel';
import { orderStatus, type OrderDetail, type OrderSummary } from './order.contract.ts';

interface SummaryRow {
  readonly orderId: string;
  readonly code: string;
  readonly status: string;
  readonly purchaseOrderNumber: string;
  readonly lineCount: number;
  readonly currency: string;
  readonly totalMinor: bigint;
  readonly placedAt: Date;
  readonly series: string | null;
  readonly number: bigint | null;
  readonly externalReference: string | null;
  readonly country: string;
}

interface DetailRow extends SummaryRow {
  readonly note: string;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly version: number;
  readonly invoiceId: string | null;
  readonly invoiceStatus: string | null;
  readonly dueAt: Date | null;
}

interface LineRow {
  readonly lineNo: number;
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly kind: string;
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
  readonly totalMinor: bigint;
}

/** A stored order as it travels in a list. */
export function summaryOf(row: SummaryRow): OrderSummary {
  const { orderId, code, purchaseOrderNumber, lineCount, externalReference, country } = row;
  return {
    orderId, code, purchaseOrderNumber, lineCount, externalReference, country,
    status: orderStatus.parse(row.status),
    total: moneyOf(row.totalMinor, row.currency),
    placedAt: row.placedAt.toISOString(),
    invoiceNumber: row.series === null || row.number === null ? null : invoiceNumber(row.series, row.number),
  };
}

/** A stored order and its lines as they travel. */
export function detailOf(row: DetailRow, lines: readonly LineRow[]): OrderDetail {
  const summary = summaryOf(row);
  const { currency, invoiceId, invoiceStatus, dueAt } = row;
  return {
    ...summary,
    note: row.note,
    version: row.version,
    net: moneyOf(row.netMinor, currency),
    tax: moneyOf(row.taxMinor, currency),
    lines: lines.map(({ unitPriceMinor, totalMinor, kind, ...line }) => ({
      ...line, kind: productKind.parse(kind), unitPrice: moneyOf(unitPriceMinor, currency), total: moneyOf(totalMinor, currency),
    })),
    invoice: invoiceId === null || invoiceStatus === null || dueAt === null || summary.invoiceNumber === null ? null
      : { invoiceId, invoiceNumber: summary.invoiceNumber, status: invoiceStatus, dueAt: dueAt.toISOString() },
  };
}
