import { trpc } from '../../../app/trpc.ts';

/** A line to add, by SKU or by product. */
export type WantedLine =
  | { readonly sku: string; readonly quantity: number }
  | { readonly productId: string; readonly quantity: number };

/** Which of the wanted lines (by their place) are not in the shop. */
export interface Filled {
  readonly added: number;
  readonly notFound: readonly number[];
}

const QUANTITY_MAXIMUM = 1_000_000;

/** Adds many lines to the cart in one request: what is there stays, and what is there already is added up. */
export function useFillCart(): (wanted: readonly WantedLine[]) => Promise<Filled> {
  const utils = trpc.useUtils();
  return async (wanted) => {
    const cart = await utils.client.sales.viewCart.query({});
    const there = cart.lines.map(({ productId, sku, quantity }) => ({ productId, sku, quantity }));
    const extra: { line: WantedLine; index: number }[] = [];
    let merged = 0;
    for (const [index, line] of wanted.entries()) {
      const same = there.find((known) => ('sku' in line ? known.sku === line.sku : known.productId === line.productId));
      if (same === undefined) extra.push({ line, index });
      else {
        same.quantity = Math.min(same.quantity + line.quantity, QUANTITY_MAXIMUM);
        merged += 1;
      }
    }
    const lines = [...there.map(({ productId, quantity }) => ({ productId, quantity })), ...extra.map(({ line }) => line)];
    if (lines.length === 0) return { added: 0, notFound: [] };
    const { notFound } = await utils.client.sales.replaceCart.mutate({ lines });
    await utils.sales.viewCart.invalidate();
    const missing = extra.flatMap(({ index }, place) => (notFound.includes(there.length + place) ? [index] : []));
    return { added: merged + extra.length - missing.length, notFound: missing };
  };
}
