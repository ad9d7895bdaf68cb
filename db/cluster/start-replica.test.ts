import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrls, prepareDatabase, type DatabaseUrls } from '@entrepot/db/prepare';
import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openStaffDoor, type OperatorActor, type StaffDoor, type StaffLook } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from './embedded-cluster.ts';
import { startReplica, type Replica } from './start-replica.ts';

let folder = '';
let primary: Cluster;
let replica: Replica;
let urls: DatabaseUrls;
let replicaUrls: DatabaseUrls;
let reports: StaffDoor;
const looks: StaffLook[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entrepot-replica-'));
  await chmod(folder, 0o711);
  primary = await startCluster({
    dataDirectory: join(folder, 'primary'), ephemeral: true, settings: { wal_level: 'replica', max_wal_senders: '10', synchronous_commit: 'on', full_page_writes: 'on' },
  });
  urls = databaseUrls(primary.urlFor, 'entrepot');
  await prepareDatabase(urls);
  replica = await startReplica(primary, { dataDirectory: join(folder, 'replica'), ephemeral: true });
  replicaUrls = databaseUrls(replica.urlFor, 'entrepot');
  reports = openStaffDoor({ connectionString: replicaUrls.staff, record: async (look) => void looks.push(look) });
}, 120_000);

afterAll(async () => {
  await reports.close();
  await replica.stop();
  await primary.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask<R extends object>(url: string, sql: string, values: unknown[] = []): Promise<R[]> {
  const client = await connectUnfenced(url);
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const addTenant = (slug: string, url = urls.admin) => ask(url, `insert into tenancy.tenants (slug, name, currency, locale, time_zone)
  values ($1, 'Tenant', 'EUR', 'en-GB', 'Europe/Paris')`, [slug]);
const newSlug = (): string => `t-${randomUUID().slice(0, 13)}`;

const operator: OperatorActor = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, userId: uuidv7(), requestId: 'replica', label: 'Grace Hopper' };

/** The slugs that a report finds on the replica, across tenants and past row security. */
const seenByStaff = (slugs: readonly string[]): Promise<string[]> =>
  reports.look({ actor: operator, action: 'report.read', objectType: 'platform' }, async (staff) => {
    const rows = await staff.all(sql<{ slug: string }>`select slug from tenancy.tenants where slug = any(${slugs}) order by slug`);
    return rows.map(({ slug }) => slug);
  });

test('what the primary committed shows on the replica, across tenants, to the login of the reports', async () => {
  const slugs = [newSlug(), newSlug()].toSorted();
  for (const slug of slugs) await addTenant(slug);
  await expect.poll(() => seenByStaff(slugs), { timeout: 10_000 }).toEqual(slugs);
  expect(looks.at(-1)).toMatchObject({ actor: operator, action: 'report.read' }); // recorded on the primary, before each look
});

test('nobody writes to the replica, its own superuser included', async () => {
  await expect(addTenant(newSlug(), replicaUrls.admin)).rejects.toMatchObject({ code: '25006' });
  const staff = await connectUnfenced(replicaUrls.staff);
  try {
    await expect(staff.query('begin read write')).rejects.toMatchObject({ code: '0A000' });
    await staff.query('rollback');
    await expect(staff.query(`update tenancy.tenants set name = 'x'`)).rejects.toMatchObject({ code: /^(42501|25006)$/ });
  } finally {
    await staff.end();
  }
});

test('the replica knows how far behind it is, and the primary is not behind itself', async () => {
  await addTenant(newSlug());
  await expect.poll(() => reports.secondsBehind(), { timeout: 10_000 }).toBeLessThan(60);
  const onPrimary = openStaffDoor({ connectionString: urls.staff, record: async () => undefined });
  expect(await onPrimary.secondsBehind()).toBeUndefined();
  await onPrimary.close();
});

// Last: it ends the primary.
test('when the primary is gone the replica is promoted, holds every acknowledged row that it had confirmed, and can be written', async () => {
  await ask(primary.adminUrl, `alter system set synchronous_standby_names = '${replica.slot}'`);
  await ask(primary.adminUrl, 'select pg_reload_conf()');
  await expect.poll(async () => (await ask<{ state: string }>(primary.adminUrl, 'select sync_state as state from pg_stat_replication'))[0]?.state, { timeout: 10_000 }).toBe('sync');
  const acknowledged: string[] = [];
  for (let n = 0; n < 50; n += 1) {
    const slug = newSlug();
    await addTenant(slug);
    acknowledged.push(slug);
  }
  await primary.stop();
  await replica.promote();
  expect(await seenByStaff(acknowledged)).toEqual(acknowledged.toSorted());
  const slug = newSlug();
  await addTenant(slug, replicaUrls.admin);
  expect(await seenByStaff([slug])).toEqual([slug]);
}, 60_000);
