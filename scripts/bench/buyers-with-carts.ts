import { randomUUID } from 'node:crypto';
import type { DatabaseUrls } from '@entrepot/db/prepare';
import type { BuyerActor } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import type { TenantRows } from './many-tenants.ts';

/** Buyers of companies of their own, which buy on account without limit. */
export async function layBuyers(urls: DatabaseUrls, { tenantId }: TenantRows, count: number): Promise<BuyerActor[]> {
  const buyers = Array.from({ length: count }, (): BuyerActor =>
    ({ kind: 'buyer', tenantId, requestId: 'bench', companyId: randomUUID(), userId: randomUUID() }));
  const admin = await connectUnfenced(urls.admin);
  try {
    await admin.query(
      `with company as (
         insert into customers.companies (tenant_id, company_id, name)
         select $1, id, 'Bench' from unnest($2::uuid[]) id returning company_id
       )
       insert into billing.credit_accounts (tenant_id, company_id, currency) select $1, company_id, 'GBP' from company`,
      [tenantId, buyers.map(({ companyId }) => companyId)]);
    return buyers;
  } finally {
    await admin.end();
  }
}

/** Puts so many products, chosen at random, into each buyer's cart. */
export async function fillCarts(
  urls: DatabaseUrls, { tenantId, products }: TenantRows, buyers: readonly BuyerActor[], lines: number,
): Promise<void> {
  const admin = await connectUnfenced(urls.admin);
  try {
    await admin.query(
      `insert into sales.carts (tenant_id, owner_id, company_id) select $1, o, c from unnest($2::uuid[], $3::uuid[]) as b (o, c)
       on conflict (tenant_id, owner_id, company_id) do nothing`,
      [tenantId, buyers.map(({ userId }) => userId), buyers.map(({ companyId }) => companyId)]);
    const chosen = buyers.flatMap(({ userId }) => Array.from({ length: lines }, (_, position) => {
      const { productId } = products[Math.floor(Math.random() * products.length)] ?? {};
      return { userId, productId, position };
    }));
    await admin.query(
      `insert into sales.cart_lines (tenant_id, cart_id, owner_id, company_id, product_id, quantity, position)
       select c.tenant_id, c.cart_id, c.owner_id, c.company_id, w.product_id, 1 + w.position, w.position
         from unnest($2::uuid[], $3::uuid[], $4::integer[]) as w (owner_id, product_id, position)
         join sales.carts c on c.tenant_id = $1 and c.owner_id = w.owner_id`,
      [tenantId, chosen.map((line) => line.userId), chosen.map((line) => line.productId), chosen.map((line) => line.position)]);
  } finally {
    await admin.end();
  }
}
