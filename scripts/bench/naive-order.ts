import { randomBytes, randomUUID } from 'node:crypto';
import type { BuyerActor } from '@entrepot/postgres';
import type { plainPool } from '../../packages/postgres/bench/plain.ts';

interface Line { productId: string; sku: string; name: string; quantity: number; price: bigint }

const PRICE = `select l.product_id as "productId", p.sku, p.name, l.quantity, t.price_minor as price
  from sales.carts c join sales.cart_lines l using (tenant_id, cart_id) join catalog.products p using (tenant_id, product_id)
  join catalog.prices t using (tenant_id, product_id)
 where c.tenant_id = $1 and c.owner_id = $2 and t.minimum_quantity = 1 order by l.position`;
const ORDER = `insert into sales.orders (tenant_id, order_id, code, company_id, placed_by, currency, line_count, net_minor, total_minor, placed_at)
  values ($1, $2, $3, $4, $5, 'GBP', $6, $7, $7, now())`;
const LINES = `with emptied as (delete from sales.cart_lines where tenant_id = $1 and owner_id = $9)
  insert into sales.order_lines (tenant_id, order_id, company_id, line_no, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
  select $1, $2, $3, l.line_no, l.product_id, l.sku, l.name, 'goods', l.quantity, l.price, l.quantity * l.price
    from unnest($4::uuid[], $5::text[], $6::text[], $7::integer[], $8::bigint[]) with ordinality as l (product_id, sku, name, quantity, price, line_no)`;
const STOCK = `with lines as (
    select * from unnest($3::uuid[], $4::integer[]) with ordinality as l (product_id, quantity, line_no)
  ), locked as (
    select s.product_id from inventory.stock_levels s
     where s.tenant_id = $1 and s.location_id = $5 and s.product_id = any($3::uuid[]) order by s.product_id for update
  ), levels as (
    update inventory.stock_levels s set allocated = s.allocated + w.quantity
      from (select product_id, sum(quantity)::integer as quantity from lines group by product_id) w join locked using (product_id)
     where s.tenant_id = $1 and s.location_id = $5 and s.product_id = w.product_id
  ), ledger as (
    insert into inventory.movements (tenant_id, product_id, location_id, kind, allocated_delta, order_id, order_line_no)
    select $1, product_id, $5, 'allocation', quantity, $2::uuid, line_no from lines
  )
  insert into inventory.reservations (tenant_id, product_id, location_id, order_id, order_line_no, quantity)
  select $1, product_id, $5, $2::uuid, line_no, quantity from lines`;
const REST = `with credit as (
    update billing.credit_accounts set held_minor = held_minor + $5 where tenant_id = $1 and company_id = $3
  ), trail as (
    insert into audit.records (tenant_id, actor_kind, actor_id, action, object_type, object_id, after, request_id)
    values ($1, 'buyer', $4, 'order.place', 'order', $2, jsonb_build_object('total', $5::bigint), 'bench')
  ), fact as (
    insert into events.events (tenant_id, type, object_type, object_id, actor_kind, actor_id, payload, request_id)
    values ($1, 'order.placed', 'order', $2, 'buyer', $4, jsonb_build_object('orderId', $2::uuid), 'bench')
  ), counter as (
    insert into billing.number_series (tenant_id, series, last_number) values ($1, 'INV', 1)
    on conflict (tenant_id, series) do update set last_number = number_series.last_number + 1 returning last_number
  )
  insert into billing.invoices (tenant_id, series, number, company_id, order_id, currency, net_minor, total_minor, issued_at, due_at)
  select $1, 'INV', last_number, $3, $2, 'GBP', $5, $5, now(), now() + interval '30 days' from counter`;

/** An order as it is often written: a plain pool, BEGIN, five statements that each wait for the one before, COMMIT. */
export async function placeNaively(pool: ReturnType<typeof plainPool>, buyer: BuyerActor, locationId: string): Promise<void> {
  const { tenantId, companyId, userId } = buyer;
  const orderId = randomUUID();
  const code = randomBytes(4).toString('hex').toUpperCase().replace(/^(.{4})/, '$1-');
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Line>(PRICE, [tenantId, userId]);
    const total = rows.reduce((sum, { quantity, price }) => sum + BigInt(quantity) * BigInt(price), 0n);
    const of = (pick: (line: Line) => unknown): unknown[] => rows.map(pick);
    await client.query(ORDER, [tenantId, orderId, code, companyId, userId, rows.length, total]);
    await client.query(LINES, [tenantId, orderId, companyId, of((line) => line.productId), of((line) => line.sku), of((line) => line.name),
      of((line) => line.quantity), of((line) => line.price), userId]);
    await client.query(STOCK, [tenantId, orderId, of((line) => line.productId), of((line) => line.quantity), locationId]);
    await client.query(REST, [tenantId, orderId, companyId, userId, total]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
