import { sql, type RawBuilder } from 'kysely';

/** An order that carries the number of an invoice of the source. */
export interface OrderRow {
  readonly invoiceNo: string;
  readonly orderId: string;
  readonly customerId: string | null;
  readonly lineCount: number;
  readonly totalMinor: bigint;
  readonly invoicedMinor: bigint | null;
}

/** Orders that were placed under these purchase order numbers and not cancelled, with their invoices. */
export function ordersOf(tenantId: string, invoiceNumbers: readonly string[]): RawBuilder<OrderRow> {
  return sql`
    select o.purchase_order_number as "invoiceNo", o.order_id as "orderId", c.external_reference as "customerId",
           o.line_count as "lineCount", o.total_minor as "totalMinor", i.total_minor as "invoicedMinor"
      from sales.orders o
      join customers.companies c on c.tenant_id = o.tenant_id and c.company_id = o.company_id
      left join billing.invoices i
        on i.tenant_id = o.tenant_id and i.order_id = o.order_id and i.company_id = o.company_id and i.status <> 'void'
     where o.tenant_id = ${tenantId} and o.status <> 'cancelled' and o.purchase_order_number = any(${[...invoiceNumbers]}::text[])
     order by o.order_id`;
}

/** A line of an order, in the order of its number. */
export interface OrderLineRow {
  readonly orderId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
  readonly totalMinor: bigint;
}

/** The lines of orders. */
export function linesOf(tenantId: string, orderIds: readonly string[]): RawBuilder<OrderLineRow> {
  return sql`
    select l.order_id as "orderId", l.sku, l.quantity, l.unit_price_minor as "unitPriceMinor", l.total_minor as "totalMinor"
      from sales.order_lines l
     where l.tenant_id = ${tenantId} and l.order_id = any(${[...orderIds]}::uuid[])
     order by l.order_id, l.line_no`;
}

/** One product's stock, and what it should follow from: all of the tenant's, whoever caused it. */
export interface LedgerRow {
  readonly sku: string;
  readonly onHand: number;
  readonly allocated: number;
  readonly movedOnHand: number;
  readonly movedAllocated: number;
  /** Held by reservations. */
  readonly reserved: number;
  /** In lines of goods of orders that are not cancelled. */
  readonly ordered: number;
}

/** The stock ledger of every product that has stock. */
export function ledgerOf(tenantId: string): RawBuilder<LedgerRow> {
  return sql`
    select p.sku, s.on_hand as "onHand", s.allocated, coalesce(m.on_hand, 0)::integer as "movedOnHand",
           coalesce(m.allocated, 0)::integer as "movedAllocated", coalesce(r.quantity, 0)::integer as reserved,
           coalesce(o.quantity, 0)::integer as ordered
      from inventory.stock_levels s
      join catalog.products p on p.tenant_id = s.tenant_id and p.product_id = s.product_id
      left join (
        select product_id, sum(on_hand_delta) as on_hand, sum(allocated_delta) as allocated
          from inventory.movements where tenant_id = ${tenantId} group by product_id
      ) m on m.product_id = s.product_id
      left join (
        select product_id, sum(quantity) as quantity
          from inventory.reservations where tenant_id = ${tenantId} and state = 'held' group by product_id
      ) r on r.product_id = s.product_id
      left join (
        select l.product_id, sum(l.quantity) as quantity
          from sales.order_lines l join sales.orders o on o.tenant_id = l.tenant_id and o.order_id = l.order_id
         where l.tenant_id = ${tenantId} and l.kind = 'goods' and o.status in ('placed', 'confirmed') and o.external_reference is null
         group by l.product_id
      ) o on o.product_id = s.product_id
     where s.tenant_id = ${tenantId}`;
}

/** All invoices of the tenant: their count and the highest number, which are one when no number is missing. */
export function invoiceNumbersOf(tenantId: string): RawBuilder<{ count: number; highest: number }> {
  return sql`
    select count(*)::integer as count, coalesce(max(number), 0)::integer as highest from billing.invoices where tenant_id = ${tenantId}`;
}
