import { line } from '@entrepot/rpc/contract';
import { z } from 'zod';

// Names that addresses and roles of the platform itself need.
const RESERVED = new Set([
  'admin', 'www', 'api', 'mail', 'platform', 'static', 'assets', 'status', 'docs', 'trpc', 'v1', 'health', 'livez', 'readyz',
]);

export const slugSchema = z.string().regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 'use 3 to 40 lower-case letters, digits and hyphens')
  .refine((slug) => !RESERVED.has(slug), 'this name is reserved');

/** IANA name, as the runtime knows it. */
export const timeZoneSchema = z.string().max(64)
  .refine((zone) => known(() => new Intl.DateTimeFormat('en', { timeZone: zone })), 'unknown time zone');

/** BCP 47. */
export const localeSchema = z.string().min(2).max(35).refine((tag) => known(() => new Intl.Locale(tag)), 'unknown locale');

function known(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

export const provisionTenantInput = z.strictObject({
  slug: slugSchema,
  name: line(120),
  /** What the brand sells, in its own words. */
  trade: line(120, 0).default(''),
  currency: z.string().regex(/^[A-Z]{3}$/, 'use an ISO 4217 code')
    .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'unknown currency'),
  locale: localeSchema,
  timeZone: timeZoneSchema,
});
export type ProvisionTenantInput = z.output<typeof provisionTenantInput>;

export interface ProvisionTenantOutput { readonly tenantId: string }
