import { publishEvent, type PublishedEvent } from '@entrepot/events';
import { tenantCreated, tenantResumed, tenantSuspended, tenantUpdated } from './events.ts';

const tenantId = '0199c0de-0000-7000-8000-000000000001';
const name = 'Acme Tools';
const since = '1.0.0';

/** What integrators are told about tenants, which people know as brands. */
export const tenancyEvents: readonly PublishedEvent[] = [
  publishEvent(tenantCreated, {
    title: 'Tenant created', description: 'A tenant, that is a brand with a shop of its own, came to be.', since,
    example: { tenantId, slug: 'acme', name, currency: 'EUR', locale: 'de-DE', timeZone: 'Europe/Berlin' },
  }),
  publishEvent(tenantUpdated, {
    title: 'Brand updated', description: 'The team changed how its brand presents itself. The payload names the settings that changed; a save that changes nothing is not told.',
    since, example: { tenantId, name, changed: ['name', 'accentColor'] },
  }),
  publishEvent(tenantSuspended, {
    title: 'Tenant suspended', description: 'Platform staff closed the tenant for now: its shop, its admin and its license API answer that they are closed.',
    since, example: { tenantId, name, reason: 'The bill has not been paid since May.' },
  }),
  publishEvent(tenantResumed, {
    title: 'Tenant resumed', description: 'Platform staff opened a suspended tenant again.', since, example: { tenantId, name, reason: 'The bill was paid today.' },
  }),
];
