import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import type { SearchStockInput, SearchStockOutput } from './search-stock.contract.ts';
import { levelsPage } from './stock-reads.queries.ts';

/**
 * A page of stock levels; goods that never had stock are not among them.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchStock(reader: Reader, _actor: MemberActor, input: SearchStockInput): Promise<SearchStockOutput> {
  const [name = '', productId = ''] = input.cursor === undefined ? [] : decodeCursor(input.cursor, ['text', 'id']);
  const rows = await reader.all(levelsPage(reader.tenantId, {
    productIds: input.productIds, low: input.low, limit: input.limit + 1,
    after: input.cursor === undefined ? undefined : { name, productId },
  }));
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    levels: shown.map(({ nameLower: _nameLower, ...level }) => ({
      ...level,
      isLow: level.lowStockAt !== null && level.available <= level.lowStockAt,
      updatedAt: level.updatedAt.toISOString(),
    })),
    nextCursor: rows.length > input.limit && last !== undefined ? encodeCursor([last.nameLower, last.productId]) : null,
  };
}
