import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { auditRecordOutput } from './search-audit.contract.ts';

/** Which object. */
export const timelineInput = z.strictObject({ objectType: z.string().min(1).max(60), objectId: uuidSchema });

/** What happened to one object, oldest first. */
export const timelineOutput = z.array(auditRecordOutput);
export type Timeline = z.infer<typeof timelineOutput>;
