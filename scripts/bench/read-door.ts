import { openDoors, type Actor } from '@entrepot/postgres';
import { connectPipelined, plainPool } from '../../packages/postgres/bench/plain.ts';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { anyOf, closedLoop } from './closed-loop.ts';
import { compare, type Comparison, type Way } from './compare.ts';
import type { TenantRows } from './many-tenants.ts';
import { compiledPointRead as compiled, pointRead } from './point-read.ts';

const CALLERS = 64;
const POOL_SIZE = 16;

/** (a) The read door against raw SQL: a product by its id, of any of 201 tenants, 64 callers in one process. */
export async function benchReadDoor({ urls, tenants }: BenchGround): Promise<BenchReport> {
  const pipelined = await connectPipelined(urls.admin);
  const pool = plainPool(urls.admin, POOL_SIZE);
  const oneLane = openDoors({ connectionString: urls.api, laneCount: 1 });
  const doors = openDoors({ connectionString: urls.api });
  try {
    const members = new Map(tenants.all.map(({ tenantId, userId }): [string, Actor] =>
      [tenantId, { kind: 'member', tenantId, userId, requestId: 'bench' }]));
    const anyProduct = (): [Actor, string, string] => {
      const tenant = anyOf(tenants.all);
      return [actorOf(members, tenant), tenant.tenantId, anyOf(tenant.products).productId];
    };
    const text = compiled.sql;
    const asked = (ask: () => Promise<unknown>): Way => (roundMs) => closedLoop(CALLERS, roundMs, ask);

    const raw = asked(() => {
      const [, ...values] = anyProduct();
      return pipelined.query({ name: 'point', text, values });
    });
    const pooled = asked(() => {
      const [, ...values] = anyProduct();
      return pool.query({ name: 'point', text, values });
    });
    const ready = asked(() => {
      const [actor, ...parameters] = anyProduct();
      return doors.read(actor, { ...compiled, parameters });
    });
    const built = asked(() => {
      const [actor, ...ids] = anyProduct();
      return doors.read(actor, pointRead(...ids));
    });
    const lane = asked(() => {
      const [actor, ...parameters] = anyProduct();
      return oneLane.read(actor, { ...compiled, parameters });
    });
    const common = { part: '(a)', measure: 'times-faster' } as const;
    const comparisons: Comparison[] = [
      { ...common, name: 'read door / raw SQL on one pipelined connection', ours: ready, theirs: raw, aim: 0.75 },
      { ...common, name: `read door / plain pool of ${POOL_SIZE}`, ours: ready, theirs: pooled },
      { ...common, name: 'read door, building each query anew / raw pipelined', ours: built, theirs: raw },
      { ...common, name: 'read door with one lane instead of two / raw pipelined', ours: lane, theirs: raw },
    ];
    const measured = [];
    for (const comparison of comparisons) measured.push(await compare(comparison));
    return { measured, notes: [
      'Raw SQL runs as a superuser: no context, no row security. The door sends the same text, with role, tenant, company and user in the'
      + ' same flight.',
      'Queries are compiled once, as hot ones are; the third line builds each anew with Kysely, as most code does.',
    ] };
  } finally {
    await Promise.all([pipelined.end(), pool.end(), oneLane.close(), doors.close()]);
  }
}

function actorOf(members: ReadonlyMap<string, Actor>, { tenantId }: TenantRows): Actor {
  const actor = members.get(tenantId);
  if (actor === undefined) throw new RangeError('Every tenant has its member.');
  return actor;
}
