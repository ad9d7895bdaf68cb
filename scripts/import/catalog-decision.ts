import { Votes } from './most-frequent.ts';
import { isRefused } from './read-rows.ts';
import { emptyAccount, enter, type RowAccount } from './row-account.ts';
import type { RefusedRow, SourceRow } from './source-row.ts';

/** What the file says about one stock code. */
export interface DecidedProduct {
  readonly sku: string;
  readonly name: string;
  /** Pence; absent when every row of the code has a price of zero. */
  readonly priceMinor: bigint | undefined;
  /** Pieces in the opening stock. */
  readonly openingStock: number;
}

/** The products of a file, in the order in which their codes appear, and what each row was used for. */
export interface CatalogDecision {
  readonly products: readonly DecidedProduct[];
  readonly account: RowAccount;
}

interface Code {
  readonly names: Votes<string>;
  readonly prices: Votes<bigint>;
  pieces: number;
}

/**
 * Decides the catalog from sales rows. Codes that differ in case are different products: the source names and prices them apart.
 *
 * - name: the most frequent description that is not empty, the first seen among equals; the code itself when there is none.
 * - price: the most frequent unit price above zero, the lowest among equals. Zero stands for "not recorded" in the source.
 * - opening stock: the sum of the positive quantities.
 */
export async function decideCatalog(rows: AsyncIterable<SourceRow | RefusedRow>): Promise<CatalogDecision> {
  const codes = new Map<string, Code>();
  const account = emptyAccount();
  for await (const row of rows) {
    enter(account, row);
    if (isRefused(row)) continue;
    const code = codes.get(row.stockCode) ?? { names: new Votes(), prices: new Votes(), pieces: 0 };
    codes.set(row.stockCode, code);
    if (row.description !== '') code.names.add(row.description);
    if (row.unitPriceMinor > 0n) code.prices.add(row.unitPriceMinor);
    if (row.quantity > 0) code.pieces += row.quantity;
  }
  const products = [...codes].map(([sku, { names, prices, pieces }]): DecidedProduct => ({
    sku, name: names.winner() ?? sku, openingStock: pieces,
    priceMinor: prices.winner((challenger, holder) => challenger < holder),
  }));
  return { products, account };
}
