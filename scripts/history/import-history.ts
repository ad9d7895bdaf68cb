import { record } from '@entrepot/audit';
import { addMissingProducts } from '@entrepot/catalog';
import { finishTask, reportTask, startTask } from '@entrepot/jobs';
import { uuidv7 } from '@entrepot/kernel';
import type { Doors, MemberActor, Tx } from '@entrepot/postgres';
import { importOrders, referencesPresent, type ImportOrdersOutput } from '@entrepot/sales';
import { basename } from 'node:path';
import { documentsOf, type HistoryChunk } from './documents-of.ts';
import { refusedRows } from './history-account.ts';
import { decidedRowsOf, type HistoryPlan } from './plan-history.ts';

/** What a run wrote; what an earlier one had written is not counted. */
export interface HistoryTotals extends ImportOrdersOutput {
  readonly products: number;
  /** Orders and credits of the file that were there before. */
  readonly present: number;
}

export interface HistoryTarget {
  readonly doors: Doors;
  readonly actor: MemberActor;
  /** Lines to a transaction, up to the end of an invoice: a kill loses so much work and nothing else. */
  readonly rowsPerChunk?: number;
  /** Told after each commit how many rows of the file are done. */
  readonly onProgress?: (done: number, all: number) => void;
}

const ROWS_PER_CHUNK = 2_000;
const PRODUCTS_PER_TRANSACTION = 500;
/** References per statement. */
const REFERENCES = 5_000;

/**
 * Imports what was planned: missing products first, then orders and credits in chunks of whole invoices, each chunk in a transaction of
 * its own. A run that is cut off leaves whole chunks; another run finds them and writes the rest, in the same chunks.
 *
 * The audit record stands in the transaction of the run's first chunk, so nothing is imported without one; a run that finds nothing to
 * do writes nothing at all.
 *
 * @throws whatever kept it from going on; the task says how far it came
 */
export async function importHistory(target: HistoryTarget, file: string, plan: HistoryPlan): Promise<HistoryTotals> {
  const { doors, actor, rowsPerChunk = ROWS_PER_CHUNK, onProgress } = target;
  const { openedAt, account } = plan;
  const totals = { products: 0, present: await countPresent(target, plan), orders: 0, orderLines: 0, credits: 0, creditLines: 0, companies: 0 };
  if (openedAt === undefined) return totals;
  for (let start = 0; start < plan.products.length; start += PRODUCTS_PER_TRANSACTION) {
    const chunk = plan.products.slice(start, start + PRODUCTS_PER_TRANSACTION);
    totals.products += await doors.transact(actor, (tx) => addMissingProducts(tx, actor, chunk));
  }
  let taskId: string | undefined;
  try {
    for await (const chunk of documentsOf(decidedRowsOf(file), rowsPerChunk)) {
      const part = await doors.transact(actor, (tx) => writeChunk(tx, chunk));
      for (const key of ['orders', 'orderLines', 'credits', 'creditLines', 'companies'] as const) totals[key] += part.outcome[key];
      taskId = part.taskId;
      onProgress?.(chunk.rowsSoFar, account.rows);
    }
    await endTask('done');
    return totals;
  } catch (error) {
    await endTask('failed').catch(() => undefined);
    throw error;
  }

  async function writeChunk(tx: Tx, { documents, rowsSoFar }: HistoryChunk) {
    const outcome = await importOrders(tx, actor, { documents, openedAt: openedAt ?? tx.at });
    if (outcome.orders + outcome.credits === 0) return { outcome, taskId };
    // Announced with the first thing it does; kept in the caller's variable only once that is committed.
    const announced = taskId ?? await announce(tx);
    await reportTask(tx, announced, rowsSoFar, account.rows);
    return { outcome, taskId: announced };
  }

  async function announce(tx: Tx): Promise<string> {
    await record(tx, actor, {
      action: 'order.import', objectType: 'import', objectId: uuidv7(), objectLabel: basename(file),
      after: {
        rows: account.rows, orders: account.orders, orderLines: account.orderLines, credits: account.credits,
        creditLines: account.creditLines, refused: refusedRows(account), thereBefore: totals.present,
      },
    });
    return startTask(tx, actor, 'order-import', `Import of ${account.orders} orders and ${account.credits} credits`);
  }

  async function endTask(state: 'done' | 'failed'): Promise<void> {
    const id = taskId;
    if (id !== undefined) await doors.transact(actor, (tx) => finishTask(tx, id, { state, summary: { ...totals } }));
  }
}

async function countPresent({ doors, actor }: HistoryTarget, { references }: HistoryPlan): Promise<number> {
  const reader = doors.reader(actor, { slow: true });
  let present = 0;
  for (let start = 0; start < references.length; start += REFERENCES) {
    present += (await referencesPresent(reader, references.slice(start, start + REFERENCES))).size;
  }
  return present;
}
