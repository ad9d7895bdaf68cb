import { minimumOrderOf, unitPriceAt } from '@entrepot/catalog';
import { sellable } from '@entrepot/inventory';
import type { ShopperActor } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';
import type { PricedLine } from './cart.ts';
import { isOwn } from './carts.queries.ts';

/** A line of the cart with the shopper's own price; NULL where the product is not in the shop any more. */
export interface PricedCartLine extends PricedLine {
  readonly lineId: string;
  readonly sku: string | null;
  readonly name: string | null;
  readonly unit: string | null;
}

/** The lines of the shopper's cart, priced at their quantities, in one statement for any number of them. */
export function pricedLines(actor: ShopperActor): RawBuilder<PricedCartLine> {
  return sql`
    select l.line_id as "lineId", l.product_id as "productId", l.quantity, p.sku, p.name, p.kind, p.unit,
           p.minimum_quantity as "minimumQuantity", p.quantity_step as "quantityStep",
           case when p.product_id is not null then ${unitPriceAt(actor, 'l.product_id', 'l.quantity')} end as "unitPriceMinor",
           case when p.kind = 'goods' then ${sellable(actor.tenantId, 'l.product_id')} end as available
      from sales.carts c
      join sales.cart_lines l on l.tenant_id = c.tenant_id and l.cart_id = c.cart_id
      left join catalog.products p on p.tenant_id = l.tenant_id and p.product_id = l.product_id and p.status = 'published'
     where ${isOwn(actor, 'c')}
     order by l.position, l.line_id`;
}

/** The cart itself, the tenant's currency and what an order must come to (minor units); without a cart just these two. */
export function cartHead(actor: ShopperActor): RawBuilder<{ currency: string; minimumMinor: bigint | null; updatedAt: Date | null }> {
  return sql`
    select t.currency, c.updated_at as "updatedAt", ${minimumOrderOf(actor)} as "minimumMinor"
      from tenancy.tenants t
      left join sales.carts c on c.tenant_id = t.tenant_id and ${isOwn(actor, 'c')}
     where t.tenant_id = ${actor.tenantId}`;
}
