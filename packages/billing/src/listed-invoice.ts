import { moneyOf } from '@entrepot/kernel';
import { invoiceNumber } from './invoice-number.ts';
import { invoiceStatus, type ListedInvoice } from './list-invoices.contract.ts';

interface InvoiceRow {
  readonly invoiceId: string;
  readonly series: string;
  readonly number: bigint;
  readonly orderId: string;
  readonly currency: string;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly totalMinor: bigint;
  readonly status: string;
  readonly issuedAt: Date;
  readonly dueAt: Date;
  readonly paidAt: Date | null;
}

/** A stored invoice as it travels. */
export function listed(row: InvoiceRow): ListedInvoice {
  return {
    invoiceId: row.invoiceId,
    invoiceNumber: invoiceNumber(row.series, row.number),
    orderId: row.orderId,
    net: moneyOf(row.netMinor, row.currency),
    tax: moneyOf(row.taxMinor, row.currency),
    total: moneyOf(row.totalMinor, row.currency),
    status: invoiceStatus.parse(row.status),
    issuedAt: row.issuedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
  };
}
