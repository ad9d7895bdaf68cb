import { paragraph, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

const reason = paragraph(500).refine((text) => text.length >= 10, 'say in ten characters or more why');

export const beginInspectionInput = z.strictObject({
  tenantId: uuidSchema,
  /** Shown to the tenant's team, for as long as the trail is kept. */
  reason,
  minutes: z.union([z.literal(15), z.literal(30), z.literal(60)]).default(15),
});
export type BeginInspectionInput = z.output<typeof beginInspectionInput>;

export const beginInspectionOutput = z.object({
  inspectionId: uuidSchema,
  tenantName: z.string(),
  /** The tenant's admin app, to open in this browser. */
  address: z.string(),
  endsAt: z.iso.datetime(),
});
export type BeginInspectionOutput = z.output<typeof beginInspectionOutput>;

export const endInspectionOfInput = z.strictObject({ tenantId: uuidSchema, inspectionId: uuidSchema });
export type EndInspectionOfInput = z.output<typeof endInspectionOfInput>;

/** `ended` is false when it was over already. */
export const endInspectionOutput = z.object({ ended: z.boolean() });
export type EndInspectionOutput = z.output<typeof endInspectionOutput>;
