import { randomBytes, randomUUID } from 'node:crypto';
import { connectPipelined } from '../../packages/postgres/bench/plain.ts';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { anyOf, closedLoop } from './closed-loop.ts';
import { ORDERS_OF_THE_BIG_ONE } from './many-tenants.ts';
import { compare, type Comparison, type Way } from './compare.ts';
import { flight, type Connection, type Question } from './flight.ts';

/** Flights under way at once, so that the server does not wait for the client. */
const FLIGHTS = 2;
const PER_FLIGHT = 20;

/** (b) Row security against bypass: the same statements, with the same explicit tenant predicate, in transactions of the same shape. */
export async function benchRowSecurity({ urls, tenants: { big } }: BenchGround): Promise<BenchReport> {
  const { tenantId, companyId, userId, products, locationId } = big;
  const fenced = await connectPipelined(urls.api);
  const bypass = await connectPipelined(urls.admin);
  const side = (connection: Connection, role: string, questions: () => Question[], operations = PER_FLIGHT): Way =>
    (roundMs) => closedLoop(FLIGHTS, roundMs, () => flight(connection, [role, tenantId, companyId, userId], questions()), operations);
  const pair = (name: string, role: string, aim: number, questions: () => Question[], operations?: number): Comparison => ({
    part: '(b)', name, measure: 'times-dearer', aim,
    ours: side(fenced, role, questions, operations), theirs: side(bypass, 'none', questions, operations),
  });
  const times = (question: () => Question) => (): Question[] => Array.from({ length: PER_FLIGHT }, question);

  const comparisons = [
    pair('point read under row security / bypass', 'entrepot_member', 1.1, times(() => ['point',
      'select product_id, sku, name, status from catalog.products where tenant_id = $1 and product_id = $2',
      [tenantId, anyOf(products).productId]])),
    pair('page of 50 under row security / bypass', 'entrepot_member', 1.1, times(() => {
      const { nameLower, productId } = anyOf(products);
      return ['page', `select product_id, sku, name, status from catalog.products
         where tenant_id = $1 and status = 'published' and (name_lower, product_id) > ($2, $3::uuid)
         order by name_lower, product_id limit 50`, [tenantId, nameLower, productId]];
    })),
    pair('update under row security / bypass', 'entrepot_member', 1.3, times(() => ['update',
      `update inventory.stock_levels set on_hand = on_hand + 1
        where tenant_id = $1 and product_id = $2 and location_id = $3`, [tenantId, anyOf(products).productId, locationId]])),
    pair('order of five lines under row security / bypass', 'entrepot_buyer', 1.3,
      () => Array.from({ length: 5 }, () => orderOfFive()).flat(), 5),
  ];
  try {
    const measured = [];
    for (const comparison of comparisons) measured.push(await compare(comparison));
    return { measured, notes: [
      `One pipelined connection each; ${PER_FLIGHT} statements (5 orders) to a transaction, which begins with the same context statement `
      + 'on both sides.',
      `The tenant has ${products.length.toLocaleString('en')} products and ${ORDERS_OF_THE_BIG_ONE.toLocaleString('en')} orders `
      + 'beside 200 other tenants.',
    ] };
  } finally {
    await Promise.all([fenced.end(), bypass.end()]);
  }

  function orderOfFive(): Question[] {
    const orderId = randomUUID();
    const code = randomBytes(4).toString('hex').toUpperCase().replace(/^(.{4})/, '$1-');
    const ids = Array.from({ length: 5 }, () => anyOf(products).productId);
    return [
      ['order', `insert into sales.orders
           (tenant_id, order_id, code, company_id, placed_by, currency, line_count, net_minor, total_minor, placed_at)
         values ($1, $2, $3, $4, $5, 'GBP', 5, 5000, 5000, now())`, [tenantId, orderId, code, companyId, userId]],
      ['lines', `insert into sales.order_lines
           (tenant_id, order_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
         select $1, $2, l.line_no, $3, l.product_id, 'SKU', 'Name', 'goods', 10, 100, 1000
           from unnest($4::uuid[]) with ordinality as l (product_id, line_no)`, [tenantId, orderId, companyId, ids]],
    ];
  }
}
