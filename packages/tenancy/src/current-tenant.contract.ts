import { z } from 'zod';

export const currentTenantOutput = z.object({
  slug: z.string(),
  name: z.string(),
  trade: z.string(),
  /** ISO 4217. */
  currency: z.string(),
  /** BCP 47. */
  locale: z.string(),
  /** IANA name. */
  timeZone: z.string(),
  accentColor: z.string(),
});
export type CurrentTenant = z.output<typeof currentTenantOutput>;
