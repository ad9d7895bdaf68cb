import { randomBytes } from 'node:crypto';
import { CROCKFORD, randomCode } from '@entrepot/kernel';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';
import type { BuyerActor, DeviceActor, MemberActor, WorkerActor } from '@entrepot/postgres';
import type { NewTenant, Testbed } from '@entrepot/testbed';
import { issueLicenses } from './issue-licenses.ts';
import { openKeysOfOrder } from './open-keys-of-order.ts';

/** Keys of encrypted columns, for tests. */
export const testSecrets = secretKeysFrom(`v1:${randomBytes(32).toString('base64')}`);

/** A test's database, as far as it is needed here. */
export type Ground = Pick<Testbed, 'createTenant' | 'superuser'>;

/** What a test decides about the licenses it needs. */
export interface NewLicenses {
  readonly quantity?: number;
  readonly seats?: number;
  readonly durationDays?: number | null;
  readonly expiryBasis?: 'creation' | 'first-activation';
  readonly whenExpired?: 'restrict' | 'revoke' | 'maintain' | 'allow';
  readonly tenant?: NewTenant;
}

/** A tenant with a licensed product and an order for it, and everyone who acts on them. */
export interface LicensedOrder {
  readonly tenantId: string;
  readonly slug: string;
  readonly productId: string;
  readonly productCode: string;
  readonly keyPrefix: string;
  readonly companyId: string;
  readonly orderId: string;
  readonly orderCode: string;
  readonly email: string;
  readonly buyer: BuyerActor;
  readonly member: MemberActor;
  readonly device: DeviceActor;
  readonly worker: WorkerActor;
}

/** Lays down a tenant with one order line of licensed units, nothing issued yet. */
export async function layLicensedOrder(bed: Ground, wanted: NewLicenses = {}): Promise<LicensedOrder> {
  const { quantity = 1, seats = 3, durationDays = null, expiryBasis = 'creation', whenExpired = 'restrict' } = wanted;
  const { tenantId, slug } = await bed.createTenant(wanted.tenant);
  const email = `Buyer.${slug}@example.test`;
  const productCode = `prod_${randomBytes(8).toString('hex')}`;
  const keyPrefix = randomCode(8, CROCKFORD);
  const orderCode = `${randomCode(4)}-${randomCode(4)}`;
  const [ids] = await bed.superuser<{ productId: string; companyId: string; orderId: string; buyerId: string; memberId: string }>(
    `with company as (
       insert into customers.companies (tenant_id, name) values ($1, 'Northwind Trading') returning company_id
     ), buyer as (
       insert into identity.users (tenant_id, kind, email, name) values ($1, 'buyer', $2, 'Ada Buyer') returning user_id
     ), member as (
       insert into identity.users (tenant_id, kind, email, name) values ($1, 'member', 'member-' || $2, 'Max Member') returning user_id
     ), product as (
       insert into catalog.products (tenant_id, sku, name, kind, status) values ($1, 'AUR-1', 'Aurora Studio', 'licensed', 'published')
       returning product_id
     ), policy as (
       insert into licensing.policies (tenant_id, product_id, product_code, key_prefix, seats, duration_days, expiry_basis, when_expired)
       select $1, product_id, $3, $4, $5, $6, $7, $8 from product
     ), route as (
       insert into tenancy.routes (tenant_id, kind, value) values ($1, 'product', $3), ($1, 'key-prefix', $4)
     ), placed as (
       insert into sales.orders (tenant_id, code, company_id, placed_by, currency, line_count, net_minor, total_minor, placed_at)
       select $1, $9, company_id, user_id, 'EUR', 1, 0, 0, now() from company, buyer returning order_id
     ), line as (
       insert into sales.order_lines (tenant_id, order_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
       select $1, order_id, 1, company_id, product_id, 'AUR-1', 'Aurora Studio', 'licensed', $10, 0, 0 from placed, company, product
     )
     select product_id as "productId", company_id as "companyId", order_id as "orderId", buyer.user_id as "buyerId",
            member.user_id as "memberId"
       from company, buyer, member, product, placed`,
    [tenantId, email, productCode, keyPrefix, seats, durationDays, expiryBasis, whenExpired, orderCode, quantity],
  );
  if (!ids) throw new Error('the order was not laid down');
  const { buyerId, memberId, ...known } = ids;
  const at = { tenantId, requestId: `test-${slug}` };
  return {
    ...known, tenantId, slug, productCode, keyPrefix, orderCode, email,
    buyer: { kind: 'buyer', ...at, companyId: ids.companyId, userId: buyerId },
    member: { kind: 'member', ...at, userId: memberId },
    device: { kind: 'device', ...at },
    worker: { kind: 'worker', ...at },
  };
}

/** The same, issued: with the keys in clear. @param workerDoors doors of the login entrepot_jobs */
export async function issueLicensedOrder(
  bed: Ground, workerDoors: Testbed['doors'], wanted: NewLicenses = {},
): Promise<LicensedOrder & { keys: readonly string[]; licenseIds: readonly string[] }> {
  const order = await layLicensedOrder(bed, wanted);
  const keys = await workerDoors.transact(order.worker, async (tx) => {
    await issueLicenses(tx, order.worker, order.orderId, testSecrets);
    return (await openKeysOfOrder(tx, order.orderId, 10_000, testSecrets)).keys.map(({ key }) => key);
  });
  const rows = await bed.superuser<{ id: string }>(
    'select license_id as id from licensing.licenses where tenant_id = $1 order by order_line_no, unit_no', [order.tenantId]);
  return { ...order, keys, licenseIds: rows.map(({ id }) => id) };
}
