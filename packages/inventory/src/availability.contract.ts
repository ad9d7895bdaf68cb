import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** A page's products at once. */
export const availabilityInput = z.strictObject({ productIds: z.array(uuidSchema).min(1).max(100) });
export type AvailabilityInput = z.infer<typeof availabilityInput>;

/** How many can be ordered now; NULL: as many as one likes (licensed products). Products that are not in the shop are left out. */
export const availabilityOutput = z.object({
  products: z.array(z.object({ productId: uuidSchema, available: z.int().nullable() })),
});
export type AvailabilityOutput = z.infer<typeof availabilityOutput>;
