import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { generateSync } from 'otplib';
import { recordLooksWith } from '@entrepot/audit';
import { createBuyer, createCompany } from '@entrepot/customers';
import { createMember, installFactor, setFirstPassword, type MemberRole } from '@entrepot/identity';
import { openStaffDoor, type StaffDoor } from '@entrepot/postgres';
import { openTestDoors, type TestDoors } from '@entrepot/postgres/testing';
import { HttpClient, openTestbed, type TestTenant } from '@entrepot/testbed';
import type { ApiSettings } from '../api-settings.ts';
import { createApi } from '../create-api.ts';
import { LaterWrites } from '../later-writes.ts';
import type { ApiTelemetry } from '../telemetry/open-telemetry.ts';

/** A long password for people without a second factor, fit for members too. */
export const PASSWORD = 'seven herons ate my lettuce';

/** An API of the test's own, listening on a port of its own. */
export interface RunningApi {
  readonly doors: TestDoors;
  readonly port: number;
  readonly settings: ApiSettings;
  readonly superuser: Awaited<ReturnType<typeof openTestbed>>['superuser'];
  /** A tenant with an owner, who has an authenticator, and a company with a buyer. */
  tenantWithPeople(): Promise<TestShop>;
  storefront(slug: string): HttpClient;
  admin(slug: string): HttpClient;
  /** A browser at the platform's console. */
  console(): HttpClient;
  readonly staffDoor: StaffDoor;
  /** Resolves when no answer has left a write behind. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestShop extends TestTenant {
  readonly ownerId: string;
  readonly ownerEmail: string;
  /** Base 32. */
  readonly ownerSecret: string;
  readonly companyId: string;
  readonly buyerId: string;
  readonly buyerEmail: string;
  addMember(role: MemberRole): Promise<{ userId: string; email: string }>;
}

/** Starts the HTTP process inside the test, on this worker's database. */
export async function startApi(changes: Partial<ApiSettings> = {}, telemetry?: ApiTelemetry): Promise<RunningApi> {
  const { urls, superuser, createTenant } = await openTestbed();
  const doors = openTestDoors({ connectionString: urls.api });
  const settings: ApiSettings = {
    port: 0, host: '127.0.0.1', baseDomain: 'localhost', trustProxy: false, demoTenants: [], logLevel: 'silent',
    secrets: [{ version: 1, key: randomBytes(32) }],
    storefrontFolder: `${tmpdir()}/entrepot-no-storefront`, adminFolder: `${tmpdir()}/entrepot-no-admin`,
    ...changes,
  };
  const laterWrites = new LaterWrites();
  const staffDoor = openStaffDoor({ connectionString: urls.staff, poolSize: 2, record: recordLooksWith(doors) });
  const app = createApi({ doors, staffDoor, settings, laterWrites, telemetry });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const port = Number(new URL(address).port);
  const clients: HttpClient[] = [];
  const client = (host: string, trpcPath: string): HttpClient => {
    const made = new HttpClient(`http://${host}.localhost:${port}`, trpcPath);
    clients.push(made);
    return made;
  };
  return {
    doors, port, settings, superuser, staffDoor,
    tenantWithPeople: async () => people(doors, settings, await createTenant()),
    storefront: (slug) => client(slug, '/trpc'),
    admin: (slug) => client('admin', `/${slug}/trpc`),
    console: () => client('admin', '/platform/trpc'),
    settle: () => laterWrites.settle(),
    stop: async () => {
      for (const each of clients) each.close();
      await app.close();
      await Promise.all([doors.close(), staffDoor.close()]);
    },
  };
}

async function people(doors: TestDoors, settings: ApiSettings, tenant: TestTenant): Promise<TestShop> {
  const { tenantId } = tenant;
  const gate = { kind: 'gate', tenantId, requestId: 'test-people' } as const;
  const ownerEmail = 'Olga.Owner@team.example';
  const buyerEmail = 'bob.buyer@customer.example';
  const ownerSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const { userId: ownerId } = await doors.transact(gate, async (tx) => {
    const made = await createMember(tx, gate, { email: ownerEmail, name: 'Olga Owner', role: 'owner' });
    await installFactor(tx, gate, { userId: made.userId, secret: ownerSecret, secrets: settings.secrets });
    return made;
  });
  const owner = { kind: 'member', tenantId, requestId: 'test-people', userId: ownerId } as const;
  const { companyId, userId: buyerId } = await doors.transact(owner, async (tx) => {
    const company = await createCompany(tx, owner, { name: 'Customer Ltd', country: 'United Kingdom', paymentTermsDays: 30 });
    const buyer = await createBuyer(tx, owner, { companyId: company.companyId, email: buyerEmail, name: 'Bob Buyer', role: 'purchaser' });
    return { ...company, ...buyer };
  });
  for (const userId of [ownerId, buyerId]) await setFirstPassword(doors, gate, { userId, password: PASSWORD });
  return {
    ...tenant, ownerId, ownerEmail, ownerSecret, companyId, buyerId, buyerEmail,
    addMember: async (role) => {
      const email = `${role}-${randomBytes(4).toString('hex')}@team.example`;
      const { userId } = await doors.transact(gate, (tx) => createMember(tx, gate, { email, name: `A ${role}`, role }));
      await setFirstPassword(doors, gate, { userId, password: PASSWORD });
      return { userId, email };
    },
  };
}

/** The code that an authenticator shows at this moment of the doors' clock. */
export function codeNow(doors: TestDoors, secret: string): string {
  const gate = { kind: 'gate', tenantId: '00000000-0000-7000-8000-000000000000', requestId: 'test-clock' } as const;
  return generateSync({ secret, epoch: Math.floor(doors.reader(gate).at.getTime() / 1000) });
}

/** A client that is signed in as the tenant's owner, second factor and all. */
export async function signedInOwner(api: RunningApi, shop: TestShop): Promise<HttpClient> {
  const browser = api.admin(shop.slug);
  await browser.mutate('identity.signIn', { email: shop.ownerEmail, password: PASSWORD });
  const { error } = await browser.mutate('identity.verifySecondFactor', { code: codeNow(api.doors, shop.ownerSecret) });
  if (error) throw new Error(error.message);
  return browser;
}

/** A client that is signed in as the tenant's buyer. */
export async function signedInBuyer(api: RunningApi, shop: TestShop): Promise<HttpClient> {
  const browser = api.storefront(shop.slug);
  const { error } = await browser.mutate('identity.signIn', { email: shop.buyerEmail, password: PASSWORD });
  if (error) throw new Error(error.message);
  return browser;
}
