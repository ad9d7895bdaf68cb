import type { Reader, ShopperActor } from '@entrepot/postgres';
import type { AvailabilityInput, AvailabilityOutput } from './availability.contract.ts';
import { availableOf } from './stock-reads.queries.ts';

/** How many of each product a shopper can order at this moment; a promise only once the order is placed. */
export async function availability(reader: Reader, _actor: ShopperActor, input: AvailabilityInput): Promise<AvailabilityOutput> {
  return { products: await reader.all(availableOf(reader.tenantId, input.productIds)) };
}
