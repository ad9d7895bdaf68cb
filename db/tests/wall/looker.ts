import { DatabaseFault, openDoors, type Actor, type Compilable, type Doors, type Tx } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import type { TenantIds } from '../fixture/ids.ts';

/** Everybody who ever speaks to the database. A clerk is somebody else's: of a buyer, or of a device, which has no company. */
export const LOOKERS = ['gate', 'visitor', 'buyer', 'member', 'device', 'clerk', 'device clerk', 'operator', 'inspector', 'worker'] as const;
export type Looker = (typeof LOOKERS)[number];

/** Who it is: the same words that the context carries. */
export interface Me {
  tenant: string;
  company: string | null;
  person: string | null;
}

let jobs: Promise<Doors> | undefined;

/** The worker comes through its own login. The doors end with the worker process, like the testbed's. */
const doorsOf = async (looker: Looker): Promise<Doors> => {
  const { doors, urls } = await openTestbed();
  return looker === 'worker' ? (jobs ??= Promise.resolve(openDoors({ connectionString: urls.jobs }))) : doors;
};

/** The actor behind a looker: the first company's buyer, the first visitor, the first of the team. */
function actorOf(looker: Looker, ids: TenantIds): Actor {
  const inTenant = { tenantId: ids.tenantId, requestId: 'wall-test' };
  const [company] = ids.companies;
  switch (looker) {
    case 'visitor': return { kind: 'visitor', ...inTenant, visitorId: ids.visitorId };
    case 'buyer':
    case 'clerk': return { kind: 'buyer', ...inTenant, companyId: company.companyId, userId: company.buyerId };
    case 'member': return { kind: 'member', ...inTenant, userId: ids.memberId };
    case 'inspector': return { kind: 'member', ...inTenant, userId: ids.staffId, inspecting: true };
    case 'operator': return { kind: 'operator', ...inTenant, userId: ids.staffId };
    case 'device clerk': return { kind: 'device', ...inTenant };
    default: return { kind: looker, ...inTenant };
  }
}

/** What a looker is known by. */
export function meOf(looker: Looker, ids: TenantIds): Me {
  const actor = actorOf(looker, ids);
  const person = actor.kind === 'visitor' ? actor.visitorId : 'userId' in actor ? (actor.userId ?? null) : null;
  return { tenant: ids.tenantId, company: actor.kind === 'buyer' ? actor.companyId : null, person };
}

/** The database role of a looker. */
export const roleOf = (looker: Looker): string => `entrepot_${looker === 'device clerk' ? 'clerk' : looker}`;

const undone = new Error('rolled back on purpose');

/**
 * Runs one statement as a looker, through the doors that the product uses, and rolls it back.
 * @throws DatabaseFault as the product would see it.
 */
export async function tryAs<R>(looker: Looker, ids: TenantIds, statement: string | Compilable<R>): Promise<R[]> {
  const doors = await doorsOf(looker);
  const query = typeof statement === 'string' ? sql.raw<R>(statement) : statement;
  let answer: R[] = [];
  const run = async (tx: Tx): Promise<void> => void (answer = await tx.all(query));
  const work = async (tx: Tx): Promise<never> => {
    await (looker.endsWith('clerk') ? tx.asClerk(() => run(tx)) : run(tx));
    throw undone;
  };
  await doors.transact(actorOf(looker, ids), work).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return answer;
}

/**
 * @returns PostgreSQL's own words of refusal for want of rights; undefined when it did not refuse for that.
 * @throws whatever is not the database's.
 */
export async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error;
    if (error.sqlState !== '42501') return undefined;
    return error.cause instanceof Error ? error.cause.message : error.message;
  }
}
