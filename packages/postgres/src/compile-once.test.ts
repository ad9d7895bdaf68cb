import { expect, test } from 'vitest';
import { compileOnce, type Slots } from './compile-once.ts';
import { compile, query } from './query.ts';

test('a query compiled once is the query compiled each time, with the values of this time', () => {
  let built = 0;
  const tenantById = compileOnce((slot: Slots<{ tenantId: string; status: string }>) => {
    built += 1;
    return query.selectFrom('tenancy.tenants').select('name').where('tenant_id', '=', slot('tenantId')).where('status', '=', slot('status')).limit(5);
  });
  for (const [tenantId, status] of [['a', 'active'], ['b', 'closed']] as const) {
    const fresh = compile(query.selectFrom('tenancy.tenants').select('name').where('tenant_id', '=', tenantId).where('status', '=', status).limit(5));
    const once = tenantById({ tenantId, status });
    expect([once.sql, once.parameters]).toEqual([fresh.sql, fresh.parameters]);
  }
  expect(built).toBe(1);
});
