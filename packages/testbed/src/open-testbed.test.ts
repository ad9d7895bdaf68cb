import { expect, test } from 'vitest';
import { openTestbed } from './open-testbed.ts';

test('a test finds a migrated database with the tenant it made', async () => {
  const { superuser, createTenant } = await openTestbed();
  const tenant = await createTenant({ currency: 'JPY', locale: 'ja-JP' });
  const rows = await superuser('select slug, currency, locale from tenancy.tenants where tenant_id = $1', [tenant.tenantId]);
  expect(rows).toEqual([{ slug: tenant.slug, currency: 'JPY', locale: 'ja-JP' }]);
});

test('a slug leads the doors to the tenant', async () => {
  const { doors, createTenant } = await openTestbed();
  const tenant = await createTenant();
  expect(await doors.routeTo('slug', tenant.slug)).toBe(tenant.tenantId);
});

test('a second call opens nothing new', async () => {
  expect(await openTestbed()).toBe(await openTestbed());
});
