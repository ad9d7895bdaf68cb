import { z } from 'zod';
import { uuidSchema } from '@entrepot/rpc/contract';

export const freeSeatInput = z.strictObject({ licenseId: uuidSchema, activationId: uuidSchema });
export type FreeSeatInput = z.infer<typeof freeSeatInput>;

export const freeSeatOutput = z.strictObject({ seatsUsed: z.number().int() });
export type FreeSeatOutput = z.infer<typeof freeSeatOutput>;
