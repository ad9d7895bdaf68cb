import { openDoors, type BuyerActor } from '@entrepot/postgres';
import { placeOrder } from '@entrepot/sales';
import { plainPool } from '../../packages/postgres/bench/plain.ts';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { fillCarts, layBuyers } from './buyers-with-carts.ts';
import { compare, type Way } from './compare.ts';
import { placeNaively } from './naive-order.ts';

const CALLERS = 16;
const LINES = 5;
/** Each buyer has one cart, filled before the clock runs; a round is so many orders. */
const ORDERS_PER_ROUND = 160;

/** (d) Our order, the real use case through the doors, against seven naive round trips that write the same rows. */
export async function benchPlaceOrder({ urls, tenants: { big } }: BenchGround): Promise<BenchReport> {
  const doors = openDoors({ connectionString: urls.api, poolSize: CALLERS });
  const pool = plainPool(urls.admin, CALLERS);
  const buyers = await layBuyers(urls, big, ORDERS_PER_ROUND);
  const input = { purchaseOrderNumber: '', note: '' };
  const round = (order: (buyer: BuyerActor) => Promise<unknown>): Way => async () => {
    await fillCarts(urls, big, buyers, LINES);
    const waiting = buyers.values();
    const started = performance.now();
    await Promise.all(Array.from({ length: CALLERS }, async () => {
      for (const buyer of waiting) await order(buyer);
    }));
    return buyers.length / (performance.now() - started) * 1000;
  };
  try {
    const measured = await compare({
      part: '(d)', name: `order of ${LINES} lines, ${CALLERS} callers / seven naive round trips`, measure: 'times-faster', aim: 2,
      ours: round((buyer) => doors.transact(buyer, (tx) => placeOrder(tx, buyer, input))),
      theirs: round((buyer) => placeNaively(pool, buyer, big.locationId)),
    });
    return { measured: [measured], notes: [
      'Both sides price five cart lines and write order, lines, stock levels, movements, reservations, credit, audit record, event and numbered invoice,'
      + ' empty the cart and commit durably; both wait for the tenant\'s one invoice counter.',
      'Ours also checks the cart, the company, every quantity and price, runs under row security as buyer and as clerk, and asks the relay to deliver the event.'
      + ' The naive side sends unnamed statements one by one as a superuser, checks only that there is enough stock, and asks nobody to deliver.',
    ] };
  } finally {
    await Promise.all([doors.close(), pool.end()]);
  }
}
