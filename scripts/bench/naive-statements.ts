/** What a naive order hands to its statements; the arrays have one element per line. */
interface NaiveOrder {
  readonly tenantId: string;
  readonly orderId: string;
  readonly code: string;
  readonly companyId: string;
  readonly userId: string;
  readonly locationId: string;
  readonly total: bigint;
  readonly productIds: readonly string[];
  readonly skus: readonly string[];
  readonly names: readonly string[];
  readonly quantities: readonly number[];
  readonly prices: readonly bigint[];
}

export type NaiveStatement = readonly [text: string, values: (order: NaiveOrder) => unknown[]];

export const PRICE = `select l.product_id as "productId", p.sku, p.name, l.quantity, t.price_minor as price
  from sales.carts c join sales.cart_lines l using (tenant_id, cart_id) join catalog.products p using (tenant_id, product_id)
  join catalog.prices t using (tenant_id, product_id)
 where c.tenant_id = $1 and c.owner_id = $2 and t.minimum_quantity = 1 order by l.position`;

const LEVELS = `update inventory.stock_levels s set allocated = s.allocated + w.quantity
  from (select product_id, sum(quantity)::integer as quantity
          from unnest($2::uuid[], $3::integer[]) as l (product_id, quantity) group by product_id) w
  join (select product_id from inventory.stock_levels where tenant_id = $1 and location_id = $4 and product_id = any($2::uuid[])
         order by product_id for update) locked using (product_id)
 where s.tenant_id = $1 and s.location_id = $4 and s.product_id = w.product_id and s.product_id = any($2::uuid[])`;
const FROM_LINES = 'from unnest($2::uuid[], $3::integer[]) with ordinality as l (product_id, quantity, line_no)';
const MOVEMENTS = `insert into inventory.movements (tenant_id, product_id, location_id, kind, allocated_delta, order_id, order_line_no)
  select $1, product_id, $4, 'allocation', quantity, $5::uuid, line_no ${FROM_LINES}`;
const RESERVATIONS = `insert into inventory.reservations (tenant_id, product_id, location_id, order_id, order_line_no, quantity)
  select $1, product_id, $4, $5::uuid, line_no, quantity ${FROM_LINES}`;
const CREDIT = `update billing.credit_accounts set held_minor = held_minor + $4
  where tenant_id = $1 and company_id = $2 and $3::uuid is not null`;
const AUDIT = `insert into audit.records (tenant_id, actor_kind, actor_id, action, object_type, object_id, after, request_id)
  values ($1, 'buyer', $5, 'order.place', 'order', $3, jsonb_build_object('total', $4::bigint, 'company', $2::uuid), 'bench')`;
const EVENT = `insert into events.events (tenant_id, type, object_type, object_id, actor_kind, actor_id, payload, request_id)
  values ($1, 'order.placed', 'order', $3, 'buyer', $5, jsonb_build_object('total', $4::bigint, 'company', $2::uuid), 'bench')`;
const COUNTER = `insert into billing.number_series (tenant_id, series, last_number) values ($1, 'INV', 1)
  on conflict (tenant_id, series) do update set last_number = number_series.last_number + 1 returning last_number`;
const INVOICE = `insert into billing.invoices
    (tenant_id, series, number, company_id, order_id, currency, net_minor, total_minor, issued_at, due_at)
  select $1, 'INV', last_number, $2, $3, 'GBP', $4, $4, now(), now() + interval '30 days' from counter`;
const EMPTY = 'delete from sales.cart_lines where tenant_id = $1 and owner_id = $2';

const order: NaiveStatement = [
  `insert into sales.orders
     (tenant_id, order_id, code, company_id, placed_by, currency, line_count, net_minor, total_minor, placed_at)
   values ($1, $2, $3, $4, $5, 'GBP', $6, $7, $7, now())`,
  (o) => [o.tenantId, o.orderId, o.code, o.companyId, o.userId, o.productIds.length, o.total]];
const lines: NaiveStatement = [
  `insert into sales.order_lines
     (tenant_id, order_id, company_id, line_no, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
   select $1, $2, $3, l.line_no, l.product_id, l.sku, l.name, 'goods', l.quantity, l.price, l.quantity * l.price
     from unnest($4::uuid[], $5::text[], $6::text[], $7::integer[], $8::bigint[])
          with ordinality as l (product_id, sku, name, quantity, price, line_no)`,
  (o) => [o.tenantId, o.orderId, o.companyId, o.productIds, o.skus, o.names, o.quantities, o.prices]];
const linesAndCart: NaiveStatement = [
  `with emptied as (${EMPTY.replace('$2', '$9')}) ${lines[0]}`, (o) => [...lines[1](o), o.userId]];
const stock = (o: NaiveOrder): unknown[] => [o.tenantId, o.productIds, o.quantities, o.locationId, o.orderId];
const books = (o: NaiveOrder): unknown[] => [o.tenantId, o.companyId, o.orderId, o.total, o.userId];

/** Five statements between BEGIN and COMMIT, after pricing four: related tables are packed into one statement. */
export const PACKED: readonly NaiveStatement[] = [
  order, linesAndCart,
  [`with levels as (${LEVELS}), ledger as (${MOVEMENTS}) ${RESERVATIONS}`, stock],
  [`with credit as (${CREDIT}), trail as (${AUDIT}), fact as (${EVENT}), counter as (${COUNTER}) ${INVOICE}`, books],
];

/** A statement for each table that is written. */
export const ONE_BY_ONE: readonly NaiveStatement[] = [
  order, lines, [EMPTY, (o) => [o.tenantId, o.userId]],
  [LEVELS, (o) => stock(o).slice(0, 4)], [MOVEMENTS, stock], [RESERVATIONS, stock],
  [CREDIT, (o) => books(o).slice(0, 4)], [AUDIT, books], [EVENT, books],
  [`with counter as (${COUNTER}) ${INVOICE}`, (o) => books(o).slice(0, 4)],
];
