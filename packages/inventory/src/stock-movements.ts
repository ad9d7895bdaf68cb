import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { movementKind, type StockMovementsInput, type StockMovementsOutput } from './stock-movements.contract.ts';
import { movementsPage } from './stock-reads.queries.ts';

/**
 * A page of one product's ledger, newest first; empty for a product of another tenant.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function stockMovements(reader: Reader, _actor: MemberActor, input: StockMovementsInput): Promise<StockMovementsOutput> {
  const before = input.cursor === undefined ? undefined : decodeCursor(input.cursor, ['id'])[0];
  const rows = await reader.all(movementsPage(reader.tenantId, input.productId, { before, limit: input.limit + 1 }));
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    movements: shown.map((row) => ({ ...row, kind: movementKind.parse(row.kind), movedAt: row.movedAt.toISOString() })),
    nextCursor: rows.length > input.limit && last !== undefined ? encodeCursor([last.movementId]) : null,
  };
}
