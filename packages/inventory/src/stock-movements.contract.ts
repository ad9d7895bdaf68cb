import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const stockMovementsInput = z.strictObject({ ...pageInput.shape, productId: uuidSchema });
export type StockMovementsInput = z.infer<typeof stockMovementsInput>;

/** The ledger of one product, newest first. */
export const stockMovementsOutput = z.object({
  movements: z.array(z.object({
    movementId: uuidSchema,
    kind: z.enum(['receipt', 'adjustment', 'allocation', 'release', 'shipment', 'return']),
    onHandDelta: z.int(),
    allocatedDelta: z.int(),
    orderId: uuidSchema.nullable(),
    reason: z.string(),
    movedAt: z.iso.datetime(),
  })),
  nextCursor: z.string().nullable(),
});
export type StockMovementsOutput = z.infer<typeof stockMovementsOutput>;
export const movementKind = stockMovementsOutput.shape.movements.element.shape.kind;
