import { randomBytes } from 'node:crypto';
import { PLATFORM_TENANT_ID, randomCode, uuidv7 } from '@entrepot/kernel';
import type { Doors, WorkerActor } from '@entrepot/postgres';
import { createCompany, openTestbed, type NewTenant, type TestTenant } from '@entrepot/testbed';
import { reportingSubscriptions } from './count-facts.ts';

/** What is ordered or given back; amounts are minor units. */
export interface BookedLine { readonly kind: 'goods' | 'licensed'; readonly quantity: number; readonly priceMinor: number }
export interface Booking {
  readonly at: Date;
  readonly currency: string;
  readonly country: string;
  /** Which of the tenant's two companies. */
  readonly company: 0 | 1;
  readonly lines: readonly BookedLine[];
}

/** A tenant whose facts are laid down past every fence, with their events, as the domains would have. */
export interface Books {
  readonly tenant: TestTenant;
  readonly tenantId: string;
  readonly companies: readonly [string, string];
  readonly products: Readonly<Record<'goods' | 'licensed', string>>;
  readonly worker: WorkerActor;
  /** @returns the order's id; its event waits in `events` */
  order(booking: Booking, type?: 'order.placed' | 'order.imported'): Promise<string>;
  cancel(orderId: string, at: Date): Promise<void>;
  credit(booking: Booking): Promise<void>;
  /** @returns ids of licenses, one for each unit of an order of its own */
  issue(count: number, at: Date): Promise<string[]>;
  /** Something happened to a license. */
  license(licenseId: string, type: 'license.activated' | 'license.deactivated' | 'license.suspended' | 'license.resumed' | 'license.expired', at: Date): Promise<void>;
  /** Ids of all events so far, in their order, by the object they are about. */
  readonly events: ReadonlyMap<string, readonly string[]>;
  /** Hands an event to reporting, as the worker does. */
  deliver(doors: Doors, eventId: string): Promise<void>;
}

/** Opens books for tests of this domain. */
export async function openBooks(wanted: NewTenant = {}): Promise<Books> {
  const { superuser, createTenant } = await openTestbed();
  const tenant = await createTenant(wanted);
  const { tenantId } = tenant;
  const companies = [await createCompany(tenant), await createCompany(tenant)] as const;
  const products = { goods: uuidv7(), licensed: uuidv7() };
  const [policyId, keyId] = [uuidv7(), uuidv7()];
  for (const [kind, productId] of Object.entries(products)) {
    await superuser(`insert into catalog.products (tenant_id, product_id, sku, name, kind, status) values ($1, $2, $3, $3, $3, 'published')`, [tenantId, productId, kind]);
  }
  await superuser('insert into licensing.policies (tenant_id, policy_id, product_id, product_code, key_prefix) values ($1, $2, $3, $4, $5)',
    [tenantId, policyId, products.licensed, `prod_${randomBytes(8).toString('hex')}`, 'KEY']);
  await superuser(`insert into licensing.keys (tenant_id, key_id, key_hash, key_ciphertext, prefix, last_four, company_id) values ($1, $2, sha256($3), '', 'KEY', 'ABCD', $4)`,
    [tenantId, keyId, Buffer.from(keyId), companies[0]]);
  const events = new Map<string, string[]>();
  const [subscription] = reportingSubscriptions();
  const worker: WorkerActor = { kind: 'worker', tenantId, requestId: `test-${uuidv7()}` };

  const happened = async (type: string, objectType: string, objectId: string, payload: unknown, at: Date): Promise<void> => {
    const eventId = uuidv7();
    await superuser(`insert into events.events (tenant_id, event_id, type, object_type, object_id, actor_kind, payload, request_id, recorded_at)
      values ($1, $2, $3, $4, $5, 'worker', $6, 'test', $7)`, [tenantId, eventId, type, objectType, objectId, JSON.stringify(payload), at]);
    events.set(objectId, [...events.get(objectId) ?? [], eventId]);
  };
  const totalOf = (lines: readonly BookedLine[]): number => lines.reduce((sum, { quantity, priceMinor }) => sum + quantity * priceMinor, 0);
  const code = (): string => `${randomCode(4)}-${randomCode(4)}`;
  const insertLines = async (table: 'order' | 'credit', id: string, companyId: string, lines: readonly BookedLine[]): Promise<void> => {
    for (const [index, { kind, quantity, priceMinor }] of lines.entries()) {
      await superuser(`insert into sales.${table}_lines (tenant_id, ${table}_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
        values ($1, $2, $3, $4, $5, $6, $6, $6, $7, $8, $9)`,
        [tenantId, id, index + 1, companyId, products[kind], kind, quantity, priceMinor, quantity * priceMinor]);
    }
  };
  const insertOrder = async ({ at, currency, country, company, lines }: Booking): Promise<string> => {
    const orderId = uuidv7();
    await superuser(`insert into sales.orders (tenant_id, order_id, code, company_id, placed_by, currency, country, line_count, net_minor, total_minor, placed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
      [tenantId, orderId, code(), companies[company], uuidv7(), currency, country, lines.length, totalOf(lines), at]);
    await insertLines('order', orderId, companies[company], lines);
    return orderId;
  };

  const books: Books = {
    tenant, tenantId, companies, products, worker, events,
    order: async (booking, type = 'order.placed') => {
      const orderId = await insertOrder(booking);
      await happened(type, 'order', orderId, type === 'order.imported'
        ? { orderId, companyId: companies[booking.company] }
        : { orderId, code: 'X', companyId: companies[booking.company], placedBy: uuidv7(), lines: [] }, booking.at);
      return orderId;
    },
    cancel: async (orderId, at) => {
      await superuser(`update sales.orders set status = 'cancelled' where order_id = $1`, [orderId]);
      await happened('order.cancelled', 'order', orderId, { orderId, code: 'X', companyId: companies[0], reason: 'x' }, at);
    },
    credit: async ({ at, currency, country, company, lines }) => {
      const creditId = uuidv7();
      await superuser(`insert into sales.credits (tenant_id, credit_id, code, company_id, external_reference, country, credited_at, currency, net_minor, line_count)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [tenantId, creditId, code(), companies[company], creditId, country, at, currency, totalOf(lines), lines.length]);
      await insertLines('credit', creditId, companies[company], lines);
      await happened('credit.imported', 'credit', creditId, { creditId, companyId: companies[company] }, at);
    },
    issue: async (count, at) => {
      const orderId = await books.order({ at, currency: 'EUR', country: '', company: 0, lines: [{ kind: 'licensed', quantity: count, priceMinor: 100 }] });
      const licenses = await superuser<{ id: string }>(`insert into licensing.licenses (tenant_id, key_id, policy_id, product_id, company_id, order_id, order_line_no, unit_no, seats, issued_at)
        select $1, $2, $3, $4, $5, $6, 1, unit, 100, $7 from generate_series(1, $8::integer) unit returning license_id as id`,
        [tenantId, keyId, policyId, products.licensed, companies[0], orderId, at, count]);
      await happened('license.provisioned', 'order', orderId,
        { orderId, orderLineNo: 1, productId: products.licensed, companyId: companies[0], quantity: count, holderEmail: '' }, at);
      return licenses.map(({ id }) => id);
    },
    license: async (licenseId, type, at) => {
      const shared = { licenseId, companyId: companies[0] };
      if (type === 'license.activated') {
        await superuser(`insert into licensing.activations (tenant_id, license_id, company_id, fingerprint, activated_at) values ($1, $2, $3, $4, $5)`,
          [tenantId, licenseId, companies[0], uuidv7(), at]);
      }
      if (type === 'license.deactivated') {
        const freed = await superuser(`update licensing.activations set deactivated_at = $2 where activation_id = (
          select activation_id from licensing.activations where license_id = $1 and deactivated_at is null limit 1) returning 1`, [licenseId, at]);
        if (freed.length === 0) return;
      }
      const own = type.endsWith('activated') ? { fingerprint: 'x' } : type === 'license.expired'
        ? { productId: products.licensed, holderEmail: '', expiresAt: at.toISOString(), expiredAt: at.toISOString(), revoked: false } : { reason: 'x' };
      await happened(type, 'license', licenseId, { ...shared, ...own }, at);
    },
    deliver: async (doors, eventId) => {
      await subscription?.handler.run({
        doors, actor: worker, payload: { eventId }, signal: AbortSignal.timeout(20_000), attempt: 0, lastAttempt: false,
      });
    },
  };
  return books;
}

/** A job of the platform's own tenant. */
export const platformWorker = (): WorkerActor => ({ kind: 'worker', tenantId: PLATFORM_TENANT_ID, requestId: `test-${uuidv7()}`, label: 'test' });
