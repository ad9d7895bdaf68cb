import { openDoors, type BuyerActor } from '@entrepot/postgres';
import { placeOrder } from '@entrepot/sales';
import { plainPool } from '../../packages/postgres/bench/plain.ts';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { fillCarts, layBuyers } from './buyers-with-carts.ts';
import { compare, type Way } from './compare.ts';
import type { TenantRows } from './many-tenants.ts';
import { placeNaively } from './naive-order.ts';
import { ONE_BY_ONE, PACKED } from './naive-statements.ts';

const CALLERS = 16;
const LINES = 5;
/** Each buyer has one cart, filled before the clock runs; a round is one order of each. */
const BUYERS_PER_CALLER = 8;

/** A tenant and those of its buyers who order one after the other. */
interface Queue { readonly tenant: TenantRows; readonly buyers: readonly BuyerActor[] }

/** (d) Our order, the real use case through the doors, against naive round trips that write the same rows. */
export async function benchPlaceOrder({ urls, tenants: { big, all } }: BenchGround): Promise<BenchReport> {
  const doors = openDoors({ connectionString: urls.api, poolSize: CALLERS });
  const pool = plainPool(urls.admin, CALLERS);
  const queueIn = async (tenant: TenantRows): Promise<Queue> => ({ tenant, buyers: await layBuyers(urls, tenant, BUYERS_PER_CALLER) });
  const apart = await Promise.all(all.slice(1, 1 + CALLERS).map(queueIn));
  const together = await Promise.all(Array.from({ length: CALLERS }, () => queueIn(big)));
  const input = { purchaseOrderNumber: '', note: '' };
  const round = (queues: readonly Queue[], order: (buyer: BuyerActor, tenant: TenantRows) => Promise<unknown>): Way => async () => {
    for (const { tenant, buyers } of queues) await fillCarts(urls, tenant, buyers, LINES);
    const started = performance.now();
    await Promise.all(queues.map(async ({ tenant, buyers }) => {
      for (const buyer of buyers) await order(buyer, tenant);
    }));
    return queues.length * BUYERS_PER_CALLER / (performance.now() - started) * 1000;
  };
  const ours = (queues: readonly Queue[]): Way => round(queues, (buyer) => doors.transact(buyer, (tx) => placeOrder(tx, buyer, input)));
  const naive = (queues: readonly Queue[], statements: typeof PACKED): Way =>
    round(queues, (buyer, { locationId }) => placeNaively(pool, buyer, locationId, statements));
  const common = { part: '(d)', measure: 'times-faster' } as const;
  try {
    const measured = [
      await compare({
        ...common, name: `order of ${LINES} lines, ${CALLERS} callers / seven naive round trips`, aim: 2,
        ours: ours(apart), theirs: naive(apart, PACKED),
      }),
      await compare({
        ...common, name: 'the same / thirteen round trips, one for each table', ours: ours(apart), theirs: naive(apart, ONE_BY_ONE),
      }),
      await compare({
        ...common, name: 'all callers in one tenant / seven naive round trips', ours: ours(together), theirs: naive(together, PACKED),
      }),
    ];
    return { measured, notes: [
      `Callers order in ${CALLERS} tenants, except in the last line, where all wait for one tenant's invoice counter.`,
      'Both sides price five cart lines and write order, lines, stock levels, movements, reservations, credit, audit record, event and'
      + ' numbered invoice, empty the cart and commit durably. The seven are begin, price, order, lines and cart, stock, the books, commit:'
      + ' related tables in one statement.',
      'Ours also checks the cart, the company, every quantity and price and the stock, runs under row security as buyer and as clerk, and'
      + ' asks the relay to deliver the event. The naive side sends unnamed statements as a superuser, checks nothing and asks nobody.',
    ] };
  } finally {
    await Promise.all([doors.close(), pool.end()]);
  }
}
