import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@entrepot/kernel';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { provisionTenantInput } from './provision-tenant.contract.ts';
import { provisionTenant } from './provision-tenant.ts';

const wanted = (changes: object = {}) => provisionTenantInput.parse({
  slug: `p-${randomBytes(6).toString('hex')}`, name: 'Northwind Tools', trade: 'Hand tools', currency: 'GBP', locale: 'en-GB', timeZone: 'Europe/London', ...changes,
});
const operator = () => ({ kind: 'operator', tenantId: uuidv7(), requestId: 'test-provision' }) as const;

test('a tenant comes to be under the id of the context, its slug leads to it, and the act is on record', async () => {
  const { doors, superuser } = await openTestbed();
  const actor = operator();
  const input = wanted();
  expect(await doors.transact(actor, (tx) => provisionTenant(tx, actor, input))).toEqual({ tenantId: actor.tenantId });
  expect(await doors.routeTo('slug', input.slug)).toBe(actor.tenantId);
  expect(await superuser('select action, actor_kind from audit.records where tenant_id = $1', [actor.tenantId]))
    .toEqual([{ action: 'tenant.provision', actor_kind: 'operator' }]);
  expect(await superuser('select type, object_id, payload ->> \'slug\' as slug from events.events where tenant_id = $1', [actor.tenantId]))
    .toEqual([{ type: 'tenant.created', object_id: actor.tenantId, slug: input.slug }]);
});

test('ten racers for one slug: one gets it, and the others leave nothing behind', async () => {
  const { doors, superuser } = await openTestbed();
  const input = wanted();
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => {
    const actor = operator();
    return doors.transact(actor, (tx) => provisionTenant(tx, actor, input));
  }));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ kind: 'conflict', code: 'tenant.slug-taken' });
  expect(await superuser('select from tenancy.tenants where slug = $1', [input.slug])).toHaveLength(1);
  expect(await superuser('select from events.events where payload ->> \'slug\' = $1', [input.slug])).toHaveLength(1);
});

test.each([
  [{ slug: 'admin' }], [{ slug: 'UPPER' }], [{ slug: 'a' }], [{ slug: "x'; drop" }], [{ currency: 'XXZ' }], [{ currency: 'eur' }],
  [{ timeZone: 'Mars/Olympus' }], [{ locale: 'not a locale' }], [{ name: '' }], [{ plan: 'free' }],
])('%j is refused', (changes) => {
  expect(() => wanted(changes)).toThrow();
});
