import { uuidv7 } from '@entrepot/kernel';
import { expect } from 'vitest';
import type { KilledJob } from './killed-job.ts';
import { countOf, layLicenses } from './lay-licenses.ts';
import { relay, sendEmail, sendEmailTaken } from './mail-cases.ts';
import { reportCases } from './report-cases.ts';
import { refreshSummaries, sealTrail, verifyTrail } from './trail-cases.ts';

const expireLicenses: KilledJob = {
  queue: 'licensing.expire-licenses',
  when: '',
  lay: async (ground) => {
    const { tenantId, email } = await layLicenses(ground, 40);
    await ground.superuser("update licensing.licenses set issued_at = now() - interval '61 days', expires_at = now() - interval '1 day' where tenant_id = $1", [tenantId]);
    return {
      tenantId,
      lock: { sql: 'lock table audit.records in share mode' },
      middle: { table: 'licensing.licenses', waitsFor: 'audit.records' },
      afterwards: async () => {
        expect(await countOf(ground, 'licensing.licenses where tenant_id = $1 and expired_at is not null', [tenantId])).toBe(40);
        expect(await countOf(ground, "audit.records where tenant_id = $1 and action = 'license.expire'", [tenantId])).toBe(40);
        expect(await countOf(ground, "events.events where tenant_id = $1 and type = 'license.expired'", [tenantId])).toBe(40);
        await expect.poll(() => ground.mail.to(email).length, { timeout: 30_000, interval: 50 }).toBe(1);
        await expect.poll(() => countOf(ground, "jobs.job where group_id = $1 and state < 'completed'", [tenantId]), { timeout: 60_000, interval: 100 }).toBe(0);
        expect(ground.mail.to(email)).toHaveLength(1);
      },
    };
  },
};

const remindBeforeExpiry: KilledJob = {
  queue: 'licensing.remind-before-expiry',
  when: '',
  lay: async (ground) => {
    const { tenantId, email } = await layLicenses(ground, 3);
    await ground.superuser("update licensing.licenses set issued_at = now() - interval '60 days', expires_at = now() + interval '5 days' where tenant_id = $1", [tenantId]);
    return {
      tenantId,
      lock: { sql: 'lock table events.events in share mode' },
      middle: { table: 'licensing.licenses', waitsFor: 'events.events' },
      afterwards: async () => {
        expect(await countOf(ground, 'licensing.licenses where tenant_id = $1 and reminded_days = 7', [tenantId])).toBe(3);
        expect(await countOf(ground, "events.events where tenant_id = $1 and type = 'license.expiring'", [tenantId])).toBe(3);
        await expect.poll(() => ground.mail.to(email).length, { timeout: 30_000, interval: 50 }).toBe(1);
      },
    };
  },
};

const releaseStaleReservations: KilledJob = {
  queue: 'inventory.release-stale-reservations',
  when: '',
  lay: async (ground) => {
    const { tenantId } = await ground.createTenant();
    await ground.superuser(
      `with product as (insert into catalog.products (tenant_id, sku, name, kind) values ($1, 'SHELF', 'Shelf', 'goods') returning product_id),
       place as (insert into inventory.locations (tenant_id, name, is_default) values ($1, 'Main', true) returning location_id),
       level as (insert into inventory.stock_levels (tenant_id, product_id, location_id, on_hand, allocated) select $1, product_id, location_id, 100, 30 from product, place),
       movement as (insert into inventory.movements (tenant_id, product_id, location_id, kind, allocated_delta) select $1, product_id, location_id, 'allocation', 30 from product, place)
       insert into inventory.reservations (tenant_id, product_id, location_id, order_id, order_line_no, quantity, expires_at)
       select $1, product_id, location_id, $2, n, 1, now() - interval '1 hour' from product, place, generate_series(1, 30) n`, [tenantId, uuidv7()]);
    return {
      tenantId,
      lock: { sql: 'select from inventory.stock_levels where tenant_id = $1 for update', values: [tenantId] },
      middle: { table: 'inventory.reservations' },
      afterwards: async () => {
        expect(await countOf(ground, "inventory.reservations where tenant_id = $1 and state = 'released'", [tenantId])).toBe(30);
        expect(await countOf(ground, 'inventory.stock_levels where tenant_id = $1 and allocated = 0', [tenantId])).toBe(1);
        expect(await countOf(ground, "inventory.movements where tenant_id = $1 and kind = 'release'", [tenantId])).toBe(30);
      },
    };
  },
};

const releaseStaleCarts: KilledJob = {
  queue: 'sales.release-stale-carts',
  when: '',
  lay: async (ground) => {
    const { tenantId } = await ground.createTenant();
    await ground.superuser(
      `with product as (insert into catalog.products (tenant_id, sku, name, kind) values ($1, 'SHELF', 'Shelf', 'goods') returning product_id),
       carts as (insert into sales.carts (tenant_id, owner_id, updated_at)
         select $1, uuidv7(), now() - make_interval(days => n * 10) from generate_series(1, 10) n returning cart_id, owner_id)
       insert into sales.cart_lines (tenant_id, cart_id, owner_id, product_id, quantity) select $1, cart_id, owner_id, product_id, 1 from carts, product`, [tenantId]);
    return {
      tenantId,
      lock: { sql: 'select from sales.cart_lines where tenant_id = $1 for update', values: [tenantId] },
      middle: { table: 'sales.carts' },
      afterwards: async () => {
        expect(await countOf(ground, 'sales.carts where tenant_id = $1', [tenantId])).toBe(2);
        expect(await countOf(ground, 'sales.cart_lines where tenant_id = $1', [tenantId])).toBe(2);
      },
    };
  },
};

const purgeUsedTokens: KilledJob = {
  queue: 'identity.purge-used-tokens',
  when: '',
  lay: async (ground) => {
    const { tenantId } = await ground.createTenant();
    await ground.superuser(
      `with counters as (insert into identity.sign_in_counters (tenant_id, subject_hash, failures, window_ends_at)
         select $1, sha256(n::text::bytea), 1, now() + make_interval(hours => n) from generate_series(-20, 5) n)
       insert into rpc.idempotency_keys (tenant_id, user_id, operation, key, request_hash, answer, created_at)
       select $1, uuidv7(), 'sales.placeOrder', n::text, sha256('a'), '{}', now() - make_interval(hours => n * 10) from generate_series(0, 9) n`, [tenantId]);
    return {
      tenantId,
      lock: { sql: 'select from rpc.idempotency_keys where tenant_id = $1 for update', values: [tenantId] },
      middle: { table: 'rpc.idempotency_keys' },
      afterwards: async () => {
        expect(await countOf(ground, 'identity.sign_in_counters where tenant_id = $1', [tenantId])).toBe(5);
        expect(await countOf(ground, 'rpc.idempotency_keys where tenant_id = $1', [tenantId])).toBe(3);
      },
    };
  },
};

/** Every job that a worker may die in the middle of; another is one entry. */
export const killedJobs: readonly KilledJob[] = [
  ...reportCases,
  expireLicenses, remindBeforeExpiry, releaseStaleReservations, releaseStaleCarts, purgeUsedTokens, sealTrail, verifyTrail, refreshSummaries,
  relay, sendEmail, sendEmailTaken,
];
