import { randomCode } from '@entrepot/kernel';
import type { MemberActor } from '@entrepot/postgres';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { beforeAll, expect, test } from 'vitest';
import { licensePolicy } from './license-policy.ts';
import type { SetLicensePolicyInput } from './set-license-policy.contract.ts';
import { setLicensePolicy } from './set-license-policy.ts';

let bed: Testbed;
beforeAll(async () => {
  bed = await openTestbed();
});

async function product(kind: 'goods' | 'licensed' = 'licensed', tenantId?: string) {
  const tenant = tenantId ?? (await bed.createTenant()).tenantId;
  const [row] = await bed.superuser<{ productId: string; userId: string }>(
    `with u as (insert into identity.users (tenant_id, kind, email, name) values ($1, 'member', $2 || '@example.test', 'Max') returning user_id),
          p as (insert into catalog.products (tenant_id, sku, name, kind) values ($1, $2, 'Aurora', $3) returning product_id)
     select product_id as "productId", user_id as "userId" from u, p`, [tenant, randomCode(8), kind]);
  if (!row) throw new Error('no product');
  const member: MemberActor = { kind: 'member', tenantId: tenant, requestId: 'test', userId: row.userId };
  const terms = (change: Partial<SetLicensePolicyInput> = {}): SetLicensePolicyInput => ({
    productId: row.productId, keyPrefix: randomCode(8), seats: 3, durationDays: 365, expiryBasis: 'creation', whenExpired: 'restrict', ...change,
  });
  const set = (input: SetLicensePolicyInput) => bed.doors.transact(member, (tx) => setLicensePolicy(tx, member, input));
  return { tenantId: tenant, member, productId: row.productId, terms, set };
}

test('the first policy gives the product its public code, and code and prefix lead to the tenant', async () => {
  const { tenantId, member, productId, terms, set } = await product();
  const input = terms();
  const policy = await set(input);
  expect(policy).toMatchObject({ ...input, productCode: expect.stringMatching(/^prod_[0-9a-z]{16}$/) });
  expect(await bed.doors.routeTo('product', policy.productCode)).toBe(tenantId);
  expect(await bed.doors.routeTo('key-prefix', policy.keyPrefix)).toBe(tenantId);
  expect(await licensePolicy(bed.doors.reader(member), member, { productId })).toEqual(policy);
});

test('terms change, the code stays, the prefix is fixed', async () => {
  const { terms, set } = await product();
  const input = terms();
  const { productCode } = await set(input);
  expect(await set({ ...input, seats: 10, durationDays: null })).toMatchObject({ productCode, seats: 10, durationDays: null });
  await expect(set(terms())).rejects.toMatchObject({ code: 'policy.prefix-fixed' });
});

test('a prefix is given once on the whole platform', async () => {
  const mine = await product();
  const theirs = await product();
  const { keyPrefix } = await mine.set(mine.terms());
  await expect(theirs.set(theirs.terms({ keyPrefix }))).rejects.toMatchObject({ code: 'route.taken' });
  const another = await product('licensed', mine.tenantId);
  await expect(another.set(another.terms({ keyPrefix }))).rejects.toMatchObject({ code: 'route.taken' });
});

test('ten tenants want one prefix at once: one gets it', async () => {
  const keyPrefix = randomCode(8);
  const all: Awaited<ReturnType<typeof product>>[] = [];
  for (let tenant = 0; tenant < 10; tenant += 1) all.push(await product());
  const results = await Promise.allSettled(all.map(({ terms, set }) => set(terms({ keyPrefix }))));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('goods have no license policy, and an unknown or foreign product is not there', async () => {
  const goods = await product('goods');
  await expect(goods.set(goods.terms())).rejects.toMatchObject({ code: 'policy.not-licensed' });
  const foreign = await product();
  await expect(goods.set({ ...goods.terms(), productId: foreign.productId })).rejects.toMatchObject({ code: 'policy.product-not-found' });
});
