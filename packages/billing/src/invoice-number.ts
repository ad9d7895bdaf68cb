/** What the invoices of orders are numbered in. */
export const INVOICE_SERIES = 'INV';

/** How an invoice's number is written, on paper and on screen: `INV-000042`. More than six digits are written out. */
export function invoiceNumber(series: string, number: bigint): string {
  return `${series}-${number.toString().padStart(6, '0')}`;
}
