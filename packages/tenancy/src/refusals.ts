import { Refusal } from '@entrepot/kernel';

/** The same for a tenant that never was and for the platform's own. */
export const tenantUnknown = (): Refusal => new Refusal('not-found', 'tenant.unknown', 'There is no such tenant.');
