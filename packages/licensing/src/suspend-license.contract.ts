import { z } from 'zod';
import { line, uuidSchema } from '@entrepot/rpc/contract';
import { licenseStatus } from './license.contract.ts';

/** Of suspending and of resuming. */
export const changeStandingInput = z.strictObject({
  licenseId: uuidSchema,
  /** The version the person saw; another one means that somebody was quicker. */
  version: z.number().int().min(1).max(2_147_483_647),
  reason: line(300),
});
export type ChangeStandingInput = z.infer<typeof changeStandingInput>;

export const changeStandingOutput = z.strictObject({ licenseId: uuidSchema, status: licenseStatus, version: z.number().int() });
export type ChangeStandingOutput = z.infer<typeof changeStandingOutput>;
