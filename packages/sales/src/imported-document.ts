import type { ImportedCompany } from '@entrepot/customers';

/** A line of the old books, at the price of that day. */
export interface ImportedLine {
  readonly sku: string;
  /** As it was called that day; empty: as the product is called now. */
  readonly name: string;
  /** Pieces, positive on orders and on credits. */
  readonly quantity: number;
  /** Minor units of the tenant's currency. */
  readonly unitPriceMinor: bigint;
}

/** An order or a credit of the old books. */
export interface ImportedDocument {
  readonly kind: 'order' | 'credit';
  /** Its number in the old books; what makes a second import find it again. */
  readonly externalReference: string;
  readonly customer: ImportedCompany;
  /** Where it went; a customer may have several countries. */
  readonly country: string;
  readonly at: Date;
  readonly lines: readonly ImportedLine[];
}

/** A line with its product. */
interface DocumentLine extends ImportedLine {
  readonly productId: string;
  readonly kind: 'goods' | 'licensed';
}

/** A document with its ids, ready to be written. */
export interface NumberedDocument extends Omit<ImportedDocument, 'lines'> {
  readonly documentId: string;
  readonly code: string;
  readonly companyId: string;
  readonly netMinor: bigint;
  readonly lines: readonly DocumentLine[];
}
