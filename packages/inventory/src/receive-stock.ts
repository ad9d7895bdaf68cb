import { record } from '@entrepot/audit';
import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { ensureDefaultLocation } from './ensure-default-location.ts';
import type { ReceiveStockInput, ReceiveStockOutput } from './receive-stock.contract.ts';
import { notStocked } from './refusals.ts';
import { receipt } from './stock-levels.queries.ts';

/** Lines per statement; an import of thousands comes in a few. */
const CHUNK_LINES = 1_000;

/**
 * Puts goods into stock: each line is a movement, and the levels follow in the same statement. The wire bounds the number of
 * lines, this function does not: an import hands over thousands.
 *
 * @throws Refusal `product.not-stocked`; nothing is received then
 */
export async function receiveStock(tx: Tx, actor: MemberActor, { lines, reason }: ReceiveStockInput): Promise<ReceiveStockOutput> {
  const { locationId } = await ensureDefaultLocation(tx);
  const levels = new Map<string, ReceiveStockOutput['levels'][number]>();
  for (let start = 0; start < lines.length; start += CHUNK_LINES) {
    const chunk = lines.slice(start, start + CHUNK_LINES);
    for (const level of await tx.all(receipt(tx.tenantId, locationId, chunk, reason, tx.at))) levels.set(level.productId, level);
  }
  if (levels.size !== new Set(lines.map((line) => line.productId)).size) throw notStocked();
  const [only] = lines.length === 1 ? lines : [];
  await record(tx, actor, {
    action: 'stock.receive', objectType: only === undefined ? 'receipt' : 'product', objectId: only?.productId ?? uuidv7(),
    after: { lines: lines.length, pieces: lines.reduce((sum, line) => sum + line.quantity, 0), reason },
  });
  return { levels: [...levels.values()] };
}
