import { line } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { localeSchema, timeZoneSchema } from './provision-tenant.contract.ts';

/** What is left out stays as it is. The currency stays for ever: prices and invoices are written in it. */
export const updateTenantSettingsInput = z.strictObject({
  name: line(120).optional(),
  trade: line(120, 0).optional(),
  locale: localeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  accentColor: z.string().toLowerCase().regex(/^#[0-9a-f]{6}$/, 'use six hexadecimal digits after #').optional(),
  senderAddress: z.union([z.literal(''), z.email().max(254)]).optional(),
}).refine((changes) => Object.values(changes).some((value) => value !== undefined), 'name at least one setting');
export type UpdateTenantSettingsInput = z.output<typeof updateTenantSettingsInput>;
