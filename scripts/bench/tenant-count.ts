import { openDoors, type Actor } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { anyOf, closedLoop } from './closed-loop.ts';
import { compare } from './compare.ts';
import { layTenants } from './lay-tenants.ts';
import { compiledPointRead } from './point-read.ts';

const CALLERS = 64;
const FEW = 10;
const MANY = 5_000;
const PRODUCTS_EACH = 40;
/** Of each database, evenly over its tenants. */
const DIFFERENT_READS = 20_000;

/** (g) A point read through the read door with 5,000 tenants in the database against 10. */
export async function benchTenantCount(ground: BenchGround): Promise<BenchReport> {
  const few = await openSide(ground, FEW);
  const many = await openSide(ground, MANY);
  try {
    return {
      measured: [await compare({
        part: '(g)', name: `point read through the read door, ${MANY.toLocaleString('en')} tenants / ${FEW}, ${CALLERS} callers`,
        measure: 'times-dearer', aim: 1.1, ours: many.way, theirs: few.way, pairs: 25,
      })],
      notes: [
        `Two databases of one server, each tenant with ${PRODUCTS_EACH} products: the one has`
        + ` ${(FEW * PRODUCTS_EACH).toLocaleString('en')} of them, the other ${(MANY * PRODUCTS_EACH).toLocaleString('en')}. Every read`
        + ' is of any tenant, so what a growing table costs by itself is in the ratio too: higher indexes and more pages.',
      ],
    };
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
}

async function openSide({ emptyDatabase }: BenchGround, tenants: number) {
  const urls = await emptyDatabase();
  const [ids = []] = await layTenants(urls, [{ tenants, productsEach: PRODUCTS_EACH }]);
  const actors = new Map(ids.map((tenantId): [string, Actor] =>
    [tenantId, { kind: 'member', tenantId, userId: tenantId, requestId: 'bench' }]));
  const admin = await connectUnfenced(urls.admin);
  const { rows } = await admin.query<{ tenantId: string; productId: string }>(
    `select tenant_id as "tenantId", product_id as "productId"
       from (select *, row_number() over (partition by tenant_id order by random()) as nth from catalog.products) p
      order by nth, random() limit $1`, [DIFFERENT_READS]);
  await admin.end();
  const reads = rows.flatMap(({ tenantId, productId }) => {
    const actor = actors.get(tenantId);
    return actor ? [{ actor, statement: { ...compiledPointRead, parameters: [tenantId, productId] } }] : [];
  });
  const doors = openDoors({ connectionString: urls.api });
  return {
    way: (roundMs: number) => closedLoop(CALLERS, roundMs, () => {
      const { actor, statement } = anyOf(reads);
      return doors.read(actor, statement);
    }),
    close: () => doors.close(),
  };
}
