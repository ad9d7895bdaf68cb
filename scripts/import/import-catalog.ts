import { importProducts } from '@entrepot/catalog';
import { receiveStock } from '@entrepot/inventory';
import { finishTask, reportTask, startTask } from '@entrepot/jobs';
import type { Doors, MemberActor } from '@entrepot/postgres';
import type { DecidedProduct } from './catalog-decision.ts';

/** What an import did to the catalog. */
export interface ImportTotals {
  readonly products: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Without a price: drafts, not for sale. */
  readonly withoutPrice: number;
  /** Products that came with an opening stock now, and their pieces. */
  readonly stocked: number;
  readonly pieces: number;
}

export interface ImportOptions {
  readonly doors: Doors;
  readonly actor: MemberActor;
  /** Told how far it is, in products. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Products to a transaction: a kill loses little, and a run again goes on from there. */
const PER_TRANSACTION = 500;

/**
 * Brings decided products into the catalog through its use cases. A product and its opening stock are one transaction, and only a
 * product that is new gets one: a second run finds nothing to do, after a kill it does the rest.
 *
 * @throws whatever kept it from going on; the task says how far it came
 */
export async function importCatalog(
  { doors, actor, onProgress }: ImportOptions, products: readonly DecidedProduct[],
): Promise<ImportTotals> {
  const taskId = await doors.transact(actor, (tx) => startTask(tx, actor, 'catalog-import', `Import of ${products.length} products`));
  const totals = { products: products.length, created: 0, changed: 0, unchanged: 0, withoutPrice: 0, stocked: 0, pieces: 0 };
  totals.withoutPrice = products.filter(({ priceMinor }) => priceMinor === undefined).length;
  try {
    for (let start = 0; start < products.length; start += PER_TRANSACTION) {
      const chunk = products.slice(start, start + PER_TRANSACTION);
      const done = start + chunk.length;
      const part = await doors.transact(actor, async (tx) => {
        const came = await importChunk(tx, actor, chunk);
        await reportTask(tx, taskId, done, products.length);
        return came;
      });
      for (const key of ['created', 'changed', 'unchanged', 'stocked', 'pieces'] as const) totals[key] += part[key];
      onProgress?.(done, products.length);
    }
    await doors.transact(actor, (tx) => finishTask(tx, taskId, { state: 'done', summary: { ...totals } }));
    return totals;
  } catch (error) {
    await doors.transact(actor, (tx) => finishTask(tx, taskId, { state: 'failed', summary: { ...totals } })).catch(() => undefined);
    throw error;
  }
}

async function importChunk(tx: Parameters<typeof importProducts>[0], actor: MemberActor, chunk: readonly DecidedProduct[]) {
  const outcomes = await importProducts(tx, actor, chunk);
  const newIds = new Map(outcomes.filter(({ created }) => created).map(({ sku, productId }) => [sku, productId]));
  const lines = chunk.flatMap(({ sku, openingStock }) => {
    const productId = newIds.get(sku);
    return productId === undefined || openingStock === 0 ? [] : [{ productId, quantity: openingStock }];
  });
  if (lines.length > 0) await receiveStock(tx, actor, { lines, reason: 'Opening stock of the import' });
  const changed = outcomes.filter((outcome) => outcome.changed).length;
  return {
    created: newIds.size, changed, unchanged: outcomes.length - newIds.size - changed,
    stocked: lines.length, pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}
