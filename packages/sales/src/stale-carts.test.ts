import { uuidv7 } from '@entrepot/kernel';
import { openDoors, type WorkerActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { releaseStaleCarts } from './release-stale-carts.ts';

test("a visitor's cart goes after 30 days and a buyer's after 180, lines and all; what was touched since stays", async () => {
  const { urls, createTenant, superuser } = await openTestbed();
  const doors = openDoors({ connectionString: urls.jobs });
  const [ours, theirs] = [await createTenant(), await createTenant()];
  const lay = async (tenantId: string, days: number, companyId: string | null) => {
    const [row] = await superuser<{ id: string }>(
      `with cart as (insert into sales.carts (tenant_id, owner_id, company_id, updated_at)
         values ($1, $2, $3, now() - make_interval(days => $4)) returning cart_id, owner_id),
       product as (insert into catalog.products (tenant_id, sku, name, kind) values ($1, 'S-' || $2::uuid, 'Shelf', 'goods') returning product_id),
       line as (insert into sales.cart_lines (tenant_id, cart_id, owner_id, company_id, product_id, quantity)
         select $1, cart_id, owner_id, $3, product_id, 1 from cart, product)
       select cart_id as id from cart`, [tenantId, uuidv7(), companyId, days]);
    return row?.id ?? '';
  };
  const company = uuidv7();
  const kept = [await lay(ours.tenantId, 29, null), await lay(ours.tenantId, 179, company)];
  for (const [days, companyId] of [[31, null], [40, null], [181, company], [400, company]] as const) await lay(ours.tenantId, days, companyId);
  await lay(theirs.tenantId, 400, null);
  const worker: WorkerActor = { kind: 'worker', tenantId: ours.tenantId, requestId: 'test' };
  const counts = await Promise.all([1, 2, 3].map((limit) => releaseStaleCarts(doors, worker, new AbortController().signal, limit)));
  await doors.close();
  expect(counts.reduce((sum, count) => sum + count)).toBe(4);
  const left = async (table: string, tenantId: string) =>
    (await superuser<{ id: string }>(`select cart_id as id from ${table} where tenant_id = $1`, [tenantId])).map(({ id }) => id).toSorted();
  expect(await left('sales.carts', ours.tenantId)).toEqual(kept.toSorted());
  expect(await left('sales.cart_lines', ours.tenantId)).toEqual(kept.toSorted());
  expect(await left('sales.carts', theirs.tenantId)).toHaveLength(1);
});
