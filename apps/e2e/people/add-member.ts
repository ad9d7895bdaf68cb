import { randomBytes } from 'node:crypto';
import { createMember, installFactor, setFirstPassword } from '@entrepot/identity';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';
import { openDoors } from '@entrepot/postgres';
import { product, type PrintedTenant } from '../product/product.ts';

/** Somebody of a tenant's team, made for one test. */
export interface AddedMember {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
}

const PASSWORD = 'seven herons ate my lettuce';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A tenant's team, or the platform's own. */
type Team = Pick<PrintedTenant, 'slug'>;
type Role = Parameters<typeof createMember>[2]['role'];

/** Makes an owner through the use cases, as an invitation does. Without an authenticator yet: the first sign-in sets it up. */
export async function addMember(tenant: Team, role: Role = 'owner'): Promise<AddedMember> {
  return withGate(tenant, async (doors, gate) => {
    const email = `member-${randomBytes(4).toString('hex')}@team.example`;
    const { userId } = await doors.transact(gate, (tx) => createMember(tx, gate, { email, name: 'Nora New', role }));
    await setFirstPassword(doors, gate, { userId, password: PASSWORD });
    return { userId, email, password: PASSWORD };
  });
}

/** The same with an authenticator: each test signs in as somebody else, since a code works once. */
export async function addMemberWithFactor(tenant: Team, role?: Role): Promise<AddedMember & { readonly totpSecret: string }> {
  const member = await addMember(tenant, role);
  const totpSecret = Array.from(randomBytes(32), (byte) => BASE32[byte % BASE32.length]).join('');
  await withGate(tenant, (doors, gate) => doors.transact(gate, (tx) =>
    installFactor(tx, gate, { userId: member.userId, secret: totpSecret, secrets: secretKeysFrom(product.secretKeys) })));
  return { ...member, totpSecret };
}

type Doors = ReturnType<typeof openDoors>;
/** Who stands at the door of a tenant. */
interface Gate { readonly kind: 'gate'; readonly tenantId: string; readonly requestId: string }

/** Works at the door of a tenant, as the API's own login. */
export async function withGate<T>({ slug }: Team, work: (doors: Doors, gate: Gate) => Promise<T>): Promise<T> {
  const doors = openDoors({ connectionString: product.databaseUrl, poolSize: 1, laneCount: 1 });
  try {
    const tenantId = await doors.routeTo('slug', slug);
    if (tenantId === undefined) throw new Error(`no tenant ${slug}`);
    return await work(doors, { kind: 'gate', tenantId, requestId: 'e2e' });
  } finally {
    await doors.close();
  }
}
