import { minimumOrderOf } from '@entrepot/catalog';
import type { BuyerActor } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';
import type { OrderDraft } from './order-from-cart.ts';

/** Terms of a company; minor units of `currency`. */
export interface OrderTerms {
  readonly companyStatus: string;
  readonly paymentTermsDays: number;
  readonly currency: string;
  readonly country: string;
  /** What an order must come to; NULL: there are no prices at all. */
  readonly minimumMinor: bigint | null;
}

/** On which terms the buyer's company orders. */
export function orderTerms(actor: BuyerActor): RawBuilder<OrderTerms> {
  return sql`
    select c.status as "companyStatus", c.payment_terms_days as "paymentTermsDays", c.country, t.currency,
           ${minimumOrderOf(actor)} as "minimumMinor"
      from customers.companies c
      join tenancy.tenants t on t.tenant_id = c.tenant_id
     where c.tenant_id = ${actor.tenantId} and c.company_id = ${actor.companyId}`;
}

/** Writes the order with its lines and empties the cart it came from, in one statement. */
export function insertOrder(
  actor: BuyerActor, order: OrderDraft & { orderId: string; code: string; cartId: string; country: string; placedAt: Date },
): RawBuilder<unknown> {
  const { orderId, lines, netMinor } = order;
  return sql`
    with placed as (
      insert into sales.orders (tenant_id, order_id, code, company_id, placed_by, purchase_order_number, note, currency, line_count,
                                net_minor, tax_minor, total_minor, placed_at, country)
      values (${actor.tenantId}, ${orderId}, ${order.code}, ${actor.companyId}, ${actor.userId}, ${order.purchaseOrderNumber},
              ${order.note}, ${order.currency}, ${lines.length}, ${netMinor}, 0, ${netMinor}, ${order.placedAt}, ${order.country})
    ), lines as (
      insert into sales.order_lines (tenant_id, order_id, company_id, line_no, product_id, sku, name, kind, quantity, unit_price_minor,
                                     total_minor)
      select ${actor.tenantId}::uuid, ${orderId}::uuid, ${actor.companyId}::uuid, l.line_no, l.product_id, l.sku, l.name, l.kind,
             l.quantity, l.unit_price_minor, l.quantity * l.unit_price_minor
        from unnest(${lines.map((line) => line.lineNo)}::integer[], ${lines.map((line) => line.productId)}::uuid[],
                    ${lines.map((line) => line.sku)}::text[], ${lines.map((line) => line.name)}::text[],
                    ${lines.map((line) => line.kind)}::text[], ${lines.map((line) => line.quantity)}::integer[],
                    ${lines.map((line) => line.unitPriceMinor.toString())}::bigint[])
             as l (line_no, product_id, sku, name, kind, quantity, unit_price_minor)
    )
    delete from sales.cart_lines where tenant_id = ${actor.tenantId} and cart_id = ${order.cartId}`;
}
