import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** Features that platform staff can switch for one tenant. Which there are stands here; what differs from the default, in tenancy.flags. */
export const FEATURES = {
  'storefront.ordering': { title: 'Ordering', help: 'Buyers place orders. Off: the shop shows its catalog and takes no orders.', enabledByDefault: true },
  'licensing.devices': { title: 'License API', help: 'Licensed products validate and activate over /v1. Off: they are refused.', enabledByDefault: true },
} as const satisfies Readonly<Record<string, { title: string; help: string; enabledByDefault: boolean }>>;

/** One of {@link FEATURES}. */
export type Feature = keyof typeof FEATURES;
export const featureCodes = Object.keys(FEATURES) as [Feature, ...Feature[]];

/** `enabled` null: back to the default. */
export const setFeatureInput = z.strictObject({ tenantId: uuidSchema, code: z.enum(featureCodes), enabled: z.boolean().nullable() });
export type SetFeatureInput = z.output<typeof setFeatureInput>;

export const featureOutput = z.object({
  code: z.string(), title: z.string(), help: z.string(), enabled: z.boolean(), isDefault: z.boolean(),
});
export const setFeatureOutput = z.object({ features: z.array(featureOutput) });
export type SetFeatureOutput = z.output<typeof setFeatureOutput>;
