import { trpc } from '../../app/trpc.ts';

/** Pieces that can be ordered now; `unlimited` for licensed products, `none` for what is not in the shop, undefined until it is known. */
export type Availability = number | 'unlimited' | 'none' | undefined;

/**
 * What of these products can be ordered, asked at once for a whole page.
 *
 * @returns looks one up
 */
export function useAvailability(productIds: readonly string[]): (productId: string) => Availability {
  const { data } = trpc.inventory.availability.useQuery(
    { productIds: [...productIds] },
    { enabled: productIds.length > 0, staleTime: 10_000 },
  );
  return (productId) => {
    if (data === undefined) return undefined;
    const found = data.products.find((product) => product.productId === productId);
    return found === undefined ? 'none' : (found.available ?? 'unlimited');
  };
}
