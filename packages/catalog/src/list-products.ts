import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { Reader, ShopperActor } from '@entrepot/postgres';
import type { ListProductsInput, ListProductsOutput } from './list-products.contract.ts';
import { priced } from './priced.ts';
import { searchWords } from './search-words.ts';
import { browseProducts, findProducts } from './shop-products.queries.ts';

/**
 * A page of the published catalog with the prices of this very shopper; one statement.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function listProducts(reader: Reader, actor: ShopperActor, input: ListProductsInput): Promise<ListProductsOutput> {
  return input.search === undefined || input.search === '' ? browse(reader, actor, input) : find(reader, actor, input, input.search);
}

async function browse(reader: Reader, actor: ShopperActor, { cursor, kind, limit }: ListProductsInput): Promise<ListProductsOutput> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, ['text', 'id']);
  const rows = await reader.all(browseProducts(actor, { kind, afterName: after?.[0], afterId: after?.[1], limit: limit + 1 }));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    products: shown.map(priced),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.nameLower, last.productId]) : null,
  };
}

async function find(
  reader: Reader, actor: ShopperActor, { cursor, kind, limit }: ListProductsInput, text: string,
): Promise<ListProductsOutput> {
  const words = searchWords(text);
  if (words === undefined) return { products: [], nextCursor: null };
  const afterPosition = cursor === undefined ? 0 : Number(decodeCursor(cursor, ['number'])[0]);
  const rows = await reader.all(findProducts(actor, { kind, words, afterPosition, limit: limit + 1 }));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    products: shown.map(priced),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.position]) : null,
  };
}
