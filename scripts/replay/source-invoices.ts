import { isRefused } from '../import/read-rows.ts';
import type { RefusedRow, SourceRow } from '../import/source-row.ts';

/** A sale of the source that can be placed as an order. */
export interface SourceInvoice {
  readonly invoiceNo: string;
  readonly customerId: string;
  readonly country: string;
  /** In the order of the file; a code that stands there twice stays two lines. */
  readonly lines: { readonly sku: string; readonly quantity: number }[];
}

/** The invoices to replay, and what was left out of the file and why. Rows add up. */
export interface SourceInvoices {
  readonly invoices: readonly SourceInvoice[];
  readonly rows: number;
  readonly leftOut: { cancelled: number; withoutCustomer: number; notPositive: number; refused: number };
}

/** Gathers the invoices that are not cancelled (number without C) and have a customer. */
export async function gatherInvoices(rows: AsyncIterable<SourceRow | RefusedRow>): Promise<SourceInvoices> {
  const invoices = new Map<string, SourceInvoice>();
  const leftOut = { cancelled: 0, withoutCustomer: 0, notPositive: 0, refused: 0 };
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (isRefused(row)) leftOut.refused += 1;
    else if (row.invoiceNo.startsWith('C')) leftOut.cancelled += 1;
    else if (row.customerId === '') leftOut.withoutCustomer += 1;
    else if (row.quantity < 1) leftOut.notPositive += 1;
    else {
      const { invoiceNo, customerId, country, stockCode: sku, quantity } = row;
      const invoice = invoices.get(invoiceNo) ?? { invoiceNo, customerId, country, lines: [] };
      invoices.set(invoiceNo, invoice);
      if (invoice.customerId !== customerId) throw new Error(`line ${row.line}: invoice ${invoiceNo} belongs to two customers`);
      invoice.lines.push({ sku, quantity });
    }
  }
  return { invoices: [...invoices.values()], rows: count, leftOut };
}

/** Invoices by customer, in the order of the file. */
export function byCustomer(invoices: readonly SourceInvoice[]): ReadonlyMap<string, SourceInvoice[]> {
  const customers = new Map<string, SourceInvoice[]>();
  for (const invoice of invoices) {
    const known = customers.get(invoice.customerId);
    if (known) known.push(invoice);
    else customers.set(invoice.customerId, [invoice]);
  }
  return customers;
}
