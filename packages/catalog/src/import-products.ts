import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { ensureDefaultPriceList } from './ensure-default-price-list.ts';
import { catalogImported } from './events.ts';
import { upsertImportedPrices, upsertImportedProducts } from './imported-products.queries.ts';

/** One product of an import; the price of one piece, in minor units of the tenant's currency. */
export interface ImportedProduct {
  readonly sku: string;
  readonly name: string;
  /** Absent: it has no price, so it is not for sale yet. */
  readonly priceMinor?: bigint | undefined;
}

/** A row of the import and the product it became. */
export interface ImportOutcome {
  readonly sku: string;
  readonly productId: string;
  readonly created: boolean;
  /** Its name, price or status was another before. */
  readonly changed: boolean;
}

/** Rows per statement: large enough that round trips vanish, small enough that parameters stay below a few hundred kilobytes. */
const CHUNK_ROWS = 1_000;

/**
 * Creates or updates goods by SKU (case counts), published when they have a price, which stands in the default list; set-based, in
 * the caller's transaction. Fields that an import does not name stay as they are; the same import again writes nothing.
 *
 * @param rows each SKU once
 * @throws DatabaseFault `value.refused` when a row breaks a rule of the table; nothing is imported then
 */
export async function importProducts(tx: Tx, actor: MemberActor, rows: readonly ImportedProduct[]): Promise<ImportOutcome[]> {
  const list = await ensureDefaultPriceList(tx);
  const outcomes: ImportOutcome[] = [];
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    outcomes.push(...await importChunk(tx, list.priceListId, rows.slice(start, start + CHUNK_ROWS)));
  }
  const created = outcomes.filter((outcome) => outcome.created).length;
  const updated = outcomes.filter((outcome) => outcome.changed).length;
  if (created + updated > 0) {
    const importId = uuidv7();
    await record(tx, actor, { action: 'catalog.import', objectType: 'import', objectId: importId, after: { created, updated } });
    await recordEvent(tx, actor, catalogImported, importId, { importId, created, updated });
  }
  return outcomes;
}

async function importChunk(tx: Tx, priceListId: string, chunk: readonly ImportedProduct[]): Promise<ImportOutcome[]> {
  const upserted = await tx.all(upsertImportedProducts(tx.tenantId, chunk.map(({ sku, name, priceMinor }) => ({
    sku, name, forSale: priceMinor !== undefined,
  })), tx.at));
  const idBySku = new Map(upserted.map((row) => [row.sku, row.productId]));
  const prices = chunk.flatMap(({ sku, priceMinor }) =>
    priceMinor === undefined ? [] : [{ productId: idBySku.get(sku) ?? '', priceMinor }]);
  const repriced = new Set((await tx.all(upsertImportedPrices(tx.tenantId, priceListId, prices))).map((row) => row.productId));
  return upserted.map(({ sku, productId, outcome }) => {
    const created = outcome === 'created';
    return { sku, productId, created, changed: !created && (outcome === 'changed' || repriced.has(productId)) };
  });
}
