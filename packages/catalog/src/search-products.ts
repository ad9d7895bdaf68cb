import { decodeCursor, encodeCursor, moneyOf } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import type { ProductSummary } from './product.contract.ts';
import type { SearchProductsInput, SearchProductsOutput } from './search-products.contract.ts';
import { searchWords } from './search-words.ts';
import { searchedProducts, type TeamProductRow } from './team-products.queries.ts';

/**
 * A page of the team's products. When something is searched, the best thousand matches are paged through in the order of their rank.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchProducts(reader: Reader, _actor: MemberActor, input: SearchProductsInput): Promise<SearchProductsOutput> {
  const searched = input.search !== undefined && input.search !== '';
  const words = searched ? searchWords(input.search ?? '') : undefined;
  if (searched && words === undefined) return { products: [], nextCursor: null };
  const after = input.cursor === undefined ? undefined : decodeCursor(input.cursor, ['number', 'text', 'id']);
  const rows = await reader.all(searchedProducts(reader.tenantId, {
    words, status: input.status, kind: input.kind, limit: input.limit + 1,
    after: after === undefined ? undefined : { position: Number(after[0]), name: after[1] ?? '', productId: after[2] ?? '' },
  }));
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    products: shown.map(summary),
    nextCursor: rows.length > input.limit && last !== undefined ? encodeCursor([last.position, last.nameLower, last.productId]) : null,
  };
}

function summary(row: TeamProductRow): ProductSummary {
  const { productId, sku, name, brand, kind, status, unit, tierCount } = row;
  return {
    productId, sku, name, brand, kind, status, unit, tierCount,
    price: row.priceMinor === null || row.currency === null ? null : moneyOf(row.priceMinor, row.currency),
    updatedAt: row.updatedAt.toISOString(),
  };
}
