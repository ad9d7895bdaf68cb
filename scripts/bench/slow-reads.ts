import { openDoors, type Actor, type Doors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { sql } from 'kysely';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { anyOf } from './closed-loop.ts';
import { compare, type Way } from './compare.ts';
import type { ManyTenants } from './many-tenants.ts';
import { compiledPointRead } from './point-read.ts';

const CALLERS = 64;
const SLOW_SHARE = 0.005;
/** It waits instead of computing: what is measured is the way it holds up, not the cores that it takes. */
const SLOW_READ = sql`select pg_sleep(0.05)`;

/** (i) What fast reads through the lanes wait, with slow ones mixed in, against the same load without. */
export async function benchSlowReads({ urls, tenants }: BenchGround): Promise<BenchReport> {
  const admin = await connectUnfenced(urls.admin);
  try {
    await admin.query('checkpoint'); // what cases before this one wrote
  } finally {
    await admin.end();
  }
  const doors = openDoors({ connectionString: urls.api });
  const alone = load(doors, tenants, 'none');
  const common = {
    part: '(i)', measure: 'times-dearer', theirs: alone,
    printed: (perSecond: number): string => `${(1000 / perSecond).toFixed(1)} ms`,
  } as const;
  try {
    return {
      measured: [
        await compare({ ...common, name: `p99 of fast reads, ${CALLERS} callers, with 0.5 % of 50 ms on the pool / without`, aim: 1.5,
          ours: load(doors, tenants, 'pool'), roundMs: 800 }),
        await compare({ ...common, name: 'the same with the slow ones on the lanes, as they must not travel / without',
          ours: load(doors, tenants, 'lane'), pairs: 7, roundMs: 800 }),
      ],
      notes: [
        'Every caller asks for a product, again as soon as it is answered; one read in 200, by chance, brings a slow one of 50 ms along,'
        + ' for which the caller does not wait. Only fast reads are timed; the figures are the 99th percentile of a round.',
      ],
    };
  } finally {
    await doors.close();
  }
}

/** @returns a way whose rate is how often the 99th percentile fits into a second */
function load(doors: Doors, { all }: ManyTenants, slowOn: 'none' | 'pool' | 'lane'): Way {
  const members = all.map(({ tenantId, userId, products }): [Actor, string[]] =>
    [{ kind: 'member', tenantId, userId, requestId: 'bench' }, products.map(({ productId }) => productId)]);
  return async (roundMs) => {
    const waits: number[] = [];
    const slow: Promise<unknown>[] = [];
    const end = performance.now() + roundMs;
    await Promise.all(Array.from({ length: CALLERS }, async () => {
      for (let asked = performance.now(); asked < end; asked = performance.now()) {
        const [actor, products] = anyOf(members);
        if (slowOn !== 'none' && Math.random() < SLOW_SHARE) slow.push(doors.read(actor, SLOW_READ, { slow: slowOn === 'pool' }));
        await doors.read(actor, { ...compiledPointRead, parameters: [actor.tenantId, anyOf(products)] });
        waits.push(performance.now() - asked);
      }
    }));
    await Promise.all(slow);
    return 1000 / percentile(waits, 0.99);
  };
}

/** The nearest rank. */
function percentile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}
