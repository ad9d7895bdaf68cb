import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { PRICE_MINOR_MAXIMUM, quantitySchema } from './product.contract.ts';

/** The largest number of tiers a product may have in one list. */
export const TIERS_MAXIMUM = 20;

/** Unit prices by quantity, lowest first. The first starts at 1, so that every quantity has a price. */
export const priceTiers = z.array(z.strictObject({ minimumQuantity: quantitySchema, priceMinor: z.int().min(0).max(PRICE_MINOR_MAXIMUM) }))
  .max(TIERS_MAXIMUM)
  .refine((tiers) => tiers.length === 0 || tiers[0]?.minimumQuantity === 1, { error: 'The first tier must start at 1.' })
  .refine((tiers) => tiers.every((tier, index) => index === 0 || tier.minimumQuantity > (tiers[index - 1]?.minimumQuantity ?? 0)),
    { error: 'Each tier must start at a higher quantity than the one before.' });

/** Without a list: the default one. No tiers: the list no longer prices the product (not possible in the default list). */
export const setPriceTiersInput = z.strictObject({ productId: uuidSchema, priceListId: uuidSchema.optional(), tiers: priceTiers })
  .refine((input) => input.tiers.length > 0 || input.priceListId !== undefined,
    { path: ['tiers'], error: 'The default price list needs at least one price.' });
export type SetPriceTiersInput = z.infer<typeof setPriceTiersInput>;

export const setPriceTiersOutput = z.object({ productId: uuidSchema, priceListId: uuidSchema });
export type SetPriceTiersOutput = z.infer<typeof setPriceTiersOutput>;
