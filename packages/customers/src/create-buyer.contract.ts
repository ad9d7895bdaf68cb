import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const createBuyerInput = z.strictObject({
  companyId: uuidSchema,
  email: z.email().max(254),
  name: line(120),
  role: z.enum(['admin', 'purchaser', 'approver', 'viewer']).default('purchaser'),
});
export type CreateBuyerInput = z.output<typeof createBuyerInput>;

export const createBuyerOutput = z.object({ userId: z.string() });
export type CreateBuyerOutput = z.output<typeof createBuyerOutput>;
