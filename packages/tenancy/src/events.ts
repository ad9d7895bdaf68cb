import { defineEvent } from '@entrepot/events';
import { z } from 'zod';

/** A tenant came to be: a brand with a shop of its own. */
export const tenantCreated = defineEvent('tenant.created', 'tenant', z.object({
  tenantId: z.uuid(), slug: z.string(), name: z.string(), currency: z.string(), locale: z.string(), timeZone: z.string(),
}));

/** How a tenant presents itself was changed by its own team; `changed` names the settings, and the new name travels along. */
export const tenantUpdated = defineEvent('tenant.updated', 'tenant', z.object({
  tenantId: z.uuid(), name: z.string(), changed: z.array(z.string()),
}));

const statusChange = z.object({ tenantId: z.uuid(), name: z.string(), reason: z.string() });

/** Platform staff closed a tenant to everybody for now. */
export const tenantSuspended = defineEvent('tenant.suspended', 'tenant', statusChange);
/** Platform staff opened a suspended tenant again. */
export const tenantResumed = defineEvent('tenant.resumed', 'tenant', statusChange);
