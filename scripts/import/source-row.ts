/** One row of the sales file, parsed. */
export interface SourceRow {
  /** In the file, from 2: the header is line 1. */
  readonly line: number;
  readonly invoiceNo: string;
  readonly stockCode: string;
  /** Without the spaces around it; empty in some rows. */
  readonly description: string;
  /** Negative for returns and write-offs. */
  readonly quantity: number;
  /** Pence. */
  readonly unitPriceMinor: bigint;
  /** Empty for sales over the counter. */
  readonly customerId: string;
  readonly country: string;
}

/** A row that cannot be used, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** The columns that are read; the file may have others. */
export const COLUMNS = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'UnitPrice', 'CustomerID', 'Country'] as const;

/** A row as it comes from the file. */
export type RawRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

// As far as the product's own bounds go.
const SKU_LENGTH = 60;
const NAME_LENGTH = 200;
const PIECES = 1_000_000;

/** Parses a row, or says what is wrong with it. */
export function parseRow(raw: RawRow, line: number): SourceRow | RefusedRow {
  const stockCode = raw.StockCode.trim();
  const description = raw.Description.trim();
  const unitPriceMinor = penceIn(raw.UnitPrice.trim());
  const quantity = /^-?\d{1,9}$/.test(raw.Quantity.trim()) ? Number(raw.Quantity) : Number.NaN;
  const refused = (reason: string): RefusedRow => ({ line, reason });
  if (raw.InvoiceNo.trim() === '') return refused('no invoice number');
  if (stockCode === '') return refused('no stock code');
  if (stockCode.length > SKU_LENGTH) return refused(`a stock code longer than ${SKU_LENGTH} characters`);
  if (description.length > NAME_LENGTH) return refused(`a description longer than ${NAME_LENGTH} characters`);
  if (!(Math.abs(quantity) <= PIECES)) return refused('a quantity that is not a whole number up to a million');
  if (unitPriceMinor === undefined) return refused('a unit price that is not pounds and pence from 0');
  return {
    line, invoiceNo: raw.InvoiceNo.trim(), stockCode, description, quantity, unitPriceMinor,
    customerId: raw.CustomerID.trim(), country: raw.Country.trim(),
  };
}

/** Digits only: a price that has been a floating-point number has been rounded somewhere. */
function penceIn(text: string): bigint | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2})0*)?$/.exec(text);
  return match === null ? undefined : BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
}
