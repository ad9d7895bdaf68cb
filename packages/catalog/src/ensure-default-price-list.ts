import type { Tx } from '@entrepot/postgres';
import { defaultPriceList, insertDefaultPriceList } from './price-lists.queries.ts';

/** A list, and what an order at its prices must come to (minor units). */
export interface PriceList {
  readonly priceListId: string;
  readonly name: string;
  readonly currency: string;
  readonly isDefault: boolean;
  readonly minimumOrderMinor: bigint;
}

/** The tenant's default price list in its own currency; made when there is none yet. */
export async function ensureDefaultPriceList(tx: Tx): Promise<PriceList> {
  const existing = await tx.first(defaultPriceList(tx.tenantId));
  if (existing !== undefined) return existing;
  await tx.run(insertDefaultPriceList(tx.tenantId));
  return tx.one(defaultPriceList(tx.tenantId));
}
