import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseUrls } from '@entrepot/db/prepare';
import { crashCluster, startAgain } from '@entrepot/db/restart';
import { CROCKFORD, randomCode, uuidv7 } from '@entrepot/kernel';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';
import { setLicensePolicy } from '@entrepot/licensing';
import { openDoors, type Doors } from '@entrepot/postgres';
import { connectUnfenced, type Unfenced } from '@entrepot/postgres/unfenced';
import { createTenant, HttpClient } from '@entrepot/testbed';
import { startTestServer, type TestServer } from '@entrepot/testbed/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openRaceShop, type RaceShop } from '../../apps/api/src/testing/race-shop.ts';
import { queues } from '../product/queues.ts';
import { startProductProcesses, type ProductProcesses } from './product-processes.ts';

const CRASHES = 2;
const BACK_WITHIN_MS = 10_000;

let server: TestServer;
let urls: DatabaseUrls;
let doors: Doors;
let processes: ProductProcesses;
let dataDirectory: string;

beforeAll(async () => {
  // What was acknowledged must outlive a crash of the server, which the other tests do without.
  server = await startTestServer({ queues, settings: { synchronous_commit: 'on', full_page_writes: 'on' } });
  urls = await server.clone();
  doors = openDoors({ connectionString: urls.api });
  [{ dataDirectory }] = await ask<[{ dataDirectory: string }]>(`select current_setting('data_directory') as "dataDirectory"`);
  processes = await startProductProcesses(urls);
});
afterAll(async () => {
  await processes.stop();
  await doors.close();
  await server.stop();
});

/** Asks past every fence, on a connection of its own: those that were open do not outlive the crash. */
async function ask<R>(sql: string, values: readonly unknown[] = []): Promise<R> {
  const admin: Unfenced = await connectUnfenced(urls.admin);
  try {
    return (await admin.query(sql, [...values])).rows as R;
  } finally {
    await admin.end();
  }
}

const superuser = <R>(sql: string, values?: readonly unknown[]): Promise<R[]> => ask<R[]>(sql, values);

async function openShop(): Promise<RaceShop> {
  const client = (host: string, trpcPath?: string): HttpClient => new HttpClient(`http://${host}.localhost:${processes.port}`, trpcPath);
  return openRaceShop({
    doors, superuser, secrets: secretKeysFrom(processes.keys), createTenant: (wanted) => createTenant(superuser, wanted),
    storefront: (slug) => client(slug), admin: (slug) => client('admin', `/${slug}/trpc`), stop: async () => undefined,
  });
}

/** Callers that never give up, and what came of it. */
class Load {
  readonly acknowledged: string[] = [];
  readonly wrong: string[] = [];
  failures = 0;
  lastOrderAt = 0;
  lastValidationAt = 0;
  over = false;

  /** Orders again and again; what got no answer is asked again under its key, as the app does. */
  async order(buyer: HttpClient, lines: readonly { productId: string; quantity: number }[]): Promise<void> {
    while (!this.over) {
      const filled = await buyer.mutate('sales.replaceCart', { lines }).catch(() => undefined);
      if (filled === undefined || filled.status >= 500) {
        await this.#failed();
        continue;
      }
      if (filled.error) return void this.wrong.push(`cart: ${filled.error.message}`);
      const key = uuidv7();
      for (let settled = false; !settled && !this.over;) {
        const answer = await buyer.mutate<{ orderId: string }>('sales.placeOrder', {}, { 'idempotency-key': key }).catch(() => undefined);
        settled = answer !== undefined && answer.status < 500 && answer.error?.data.reason !== 'idempotency.running';
        if (!settled) await this.#failed();
        else if (answer?.data) {
          this.acknowledged.push(answer.data.orderId);
          this.lastOrderAt = performance.now();
        } else this.wrong.push(`order: ${answer?.error?.message}`);
      }
    }
  }

  /** Validates again and again, from ever other addresses and with one key after the other: each has a budget. */
  async validate(client: HttpClient, keys: readonly string[]): Promise<void> {
    for (let n = 0; !this.over; n += 1) {
      const answer = await client.send('/v1/licenses/validate', {
        method: 'POST', body: JSON.stringify({ key: keys[n % keys.length] }),
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.${Math.floor(n / 250) % 250}.${n % 250}` },
      }).catch(() => undefined);
      if (answer === undefined || answer.status >= 500) await this.#failed();
      else if (answer.status === 200 && answer.json<{ code: string }>().code === 'VALID') this.lastValidationAt = performance.now();
      else this.wrong.push(`validation: ${answer.status} ${answer.text}`);
      await delay(20);
    }
  }

  async #failed(): Promise<void> {
    this.failures += 1;
    await delay(50); // a caller that was refused waits before it asks again
  }
}

test('PostgreSQL crashes under load: both processes recover by themselves, nothing acknowledged is lost, nothing is done by half', { timeout: 240_000 }, async () => {
  const shop = await openShop();
  const { tenantId } = shop;
  const member = { kind: 'member', tenantId, requestId: 'crash', userId: shop.owner.userId } as const;
  const goods = await shop.product(1_000_000);
  const licensed = await shop.product(0, { kind: 'licensed' });
  await doors.transact(member, (tx) => setLicensePolicy(tx, member, {
    productId: licensed, keyPrefix: randomCode(8, CROCKFORD), seats: 3, durationDays: null, expiryBasis: 'creation', whenExpired: 'restrict',
  }));
  const buyers = await Promise.all([0, 1, 2].map(async (racer) => shop.buyer(await shop.company(), racer)));
  const load = new Load();
  const anybody = new HttpClient(`http://${shop.slug}.localhost:${processes.port}`);
  const callers = buyers.map((buyer) => load.order(buyer, [{ productId: goods, quantity: 2 }, { productId: licensed, quantity: 1 }]));
  const keysFromMails = async (): Promise<string[]> =>
    (await processes.mails()).flatMap(({ text }) => /[0-9A-Z]{8}(-[0-9A-Z]{4}){5}/.exec(text)?.[0] ?? []);
  await vi.waitFor(async () => expect((await keysFromMails()).length).toBeGreaterThan(10), { timeout: 60_000, interval: 100 });
  callers.push(load.validate(anybody, await keysFromMails()));

  const figures: Record<string, number>[] = [];
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const before = load.acknowledged.length;
    await vi.waitFor(() => expect(load.acknowledged.length).toBeGreaterThan(before + 20), { timeout: 30_000, interval: 20 });
    await crashCluster(dataDirectory);
    const failures = load.failures;
    await vi.waitFor(() => expect(load.failures).toBeGreaterThan(failures + 10), { timeout: 30_000, interval: 20 });
    expect((await anybody.send('/readyz')).status).toBe(503);
    expect((await anybody.send('/livez')).status).toBe(200);
    await startAgain(dataDirectory);
    const back = performance.now();
    const since = async (name: string, what: () => boolean | Promise<boolean>): Promise<number> => {
      await vi.waitFor(async () => expect(await what(), name).toBe(true), { timeout: 60_000, interval: 20 });
      return Math.round(performance.now() - back);
    };
    const [{ now: backAt }] = await ask<[{ now: Date }]>('select clock_timestamp() as now');
    const [order, validation, ready, job] = await Promise.all([
      since('an order', () => load.lastOrderAt > back),
      since('a validation', () => load.lastValidationAt > back),
      since('readyz', async () => (await anybody.send('/readyz')).status === 200),
      since('a job', async () => (await superuser<{ n: number }>('select count(*)::int as n from jobs.job where started_on > $1 and completed_on > $1', [backAt]))[0]?.n !== 0),
    ]);
    figures.push({ order, validation, ready, job, failures: load.failures - failures });
  }
  load.over = true;
  await Promise.all(callers);
  console.log('milliseconds after the server was back', figures, `${load.acknowledged.length} orders acknowledged`);
  for (const { order, validation, ready, job } of figures) for (const time of [order, validation, ready, job]) expect(time).toBeLessThan(BACK_WITHIN_MS);
  expect(load.wrong).toEqual([]);

  await vi.waitFor(async () => expect(await unfinishedJobs(tenantId)).toEqual([]), { timeout: 120_000, interval: 250 });
  const [books] = await superuser<Record<string, number>>(BOOKS, [tenantId]);
  expect(books).toEqual({
    orders: books?.['orders'], withoutMovement: 0, movementsWithoutOrder: 0, invoices: books?.['orders'], withoutLicense: 0, licensesWithoutLine: 0,
    licenses: books?.['orders'], mails: books?.['orders'], allocatedOff: 0, deadLetters: 0,
  });
  const kept = new Set((await superuser<{ id: string }>('select order_id as id from sales.orders where tenant_id = $1', [tenantId])).map(({ id }) => id));
  expect(load.acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  for (const client of [...buyers, anybody]) client.close();
  expect(await processes.stop()).toEqual({ api: 0, worker: 0, complaints: [] });
});

const unfinishedJobs = (tenantId: string): Promise<{ name: string; state: string }[]> =>
  superuser(`select name, state::text, count(*)::int from jobs.job where group_id = $1::text and state <> 'completed' group by name, state`, [tenantId]);

const BOOKS = `
  select (select count(*)::int from sales.orders o where tenant_id = $1) as orders,
         (select count(*)::int from sales.order_lines l where tenant_id = $1 and kind = 'goods' and not exists (
            select from inventory.movements m where m.tenant_id = $1 and m.order_id = l.order_id and m.order_line_no = l.line_no and m.allocated_delta = l.quantity))
           as "withoutMovement",
         (select count(*)::int from inventory.movements m where tenant_id = $1 and order_id is not null and not exists (
            select from sales.orders o where o.tenant_id = $1 and o.order_id = m.order_id)) as "movementsWithoutOrder",
         (select count(*)::int from billing.invoices where tenant_id = $1) as invoices,
         (select count(*)::int from sales.order_lines l where tenant_id = $1 and kind = 'licensed' and l.quantity <> (
            select count(*) from licensing.licenses i where i.tenant_id = $1 and i.order_id = l.order_id and i.order_line_no = l.line_no)) as "withoutLicense",
         (select count(*)::int from licensing.licenses i where tenant_id = $1 and not exists (
            select from sales.order_lines l where l.tenant_id = $1 and l.order_id = i.order_id and l.line_no = i.order_line_no)) as "licensesWithoutLine",
         (select count(*)::int from licensing.licenses where tenant_id = $1) as licenses,
         (select count(*)::int from messaging.emails where tenant_id = $1 and state = 'sent') as mails,
         (select (sum(allocated) - (select sum(allocated_delta) from inventory.movements where tenant_id = $1))::int from inventory.stock_levels where tenant_id = $1)
           as "allocatedOff",
         (select count(*)::int from jobs.job where name = 'dead-letters') as "deadLetters"`;
