import { query, type BuyerActor, type ShopperActor } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';
import { CART_LINES_MAXIMUM } from './cart.contract.ts';

const ownerOf = (actor: ShopperActor): string => actor.kind === 'buyer' ? actor.userId : actor.visitorId;
const companyOf = (actor: ShopperActor): string | null => actor.kind === 'buyer' ? actor.companyId : null;

/** The one cart of the shopper, as a condition on `alias`. */
export function isOwn(actor: ShopperActor, alias: string): RawBuilder<boolean> {
  const company = companyOf(actor);
  return sql`${sql.ref(`${alias}.tenant_id`)} = ${actor.tenantId} and ${sql.ref(`${alias}.owner_id`)} = ${ownerOf(actor)}
    and ${sql.ref(`${alias}.company_id`)} ${company === null ? sql`is null` : sql`= ${company}`}`;
}

/** Makes the shopper's cart, or marks it as changed. Every change begins here: the row is the cart's lock. */
export function touchCart(actor: ShopperActor, at: Date) {
  return query.insertInto('sales.carts')
    .values({ tenant_id: actor.tenantId, owner_id: ownerOf(actor), company_id: companyOf(actor), updated_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'owner_id', 'company_id']).doUpdateSet({ updated_at: at }))
    .returning('cart_id as cartId');
}

/** The shopper's cart as it is, held until the transaction ends. */
export function lockCart(actor: ShopperActor): RawBuilder<{ cartId: string; updatedAt: Date }> {
  return sql`select c.cart_id as "cartId", c.updated_at as "updatedAt" from sales.carts c where ${isOwn(actor, 'c')} for update`;
}

/** A line that was added to, or made. */
export interface MergedLine {
  readonly productId: string;
  readonly lineId: string;
  /** Lines in the cart now. */
  readonly lineCount: number;
}

/**
 * Adds products to the shopper's cart: to the first line that has the product already, else as a new one at the end. Products that
 * are not in the shop are left out, and missed by the caller. Sent after `touchCart`, so its snapshot sees what the cart's last
 * change left.
 */
export function mergeLines(actor: ShopperActor, lines: readonly { productId: string; quantity: number }[]): RawBuilder<MergedLine> {
  return sql`
    with cart as (
      select c.cart_id from sales.carts c where ${isOwn(actor, 'c')}
    ), present as (
      select l.line_id, l.product_id, l.position from sales.cart_lines l join cart using (cart_id) where l.tenant_id = ${actor.tenantId}
    ), wanted as (
      select w.product_id, least(sum(w.quantity), 1000000)::integer as quantity, min(w.nth)::integer as nth
        from unnest(${lines.map((line) => line.productId)}::uuid[], ${lines.map((line) => line.quantity)}::integer[])
             with ordinality as w (product_id, quantity, nth)
        join catalog.products p on p.tenant_id = ${actor.tenantId} and p.product_id = w.product_id and p.status = 'published'
       group by w.product_id
    ), merged as (
      update sales.cart_lines l
         set quantity = least(l.quantity + w.quantity, 1000000)
        from wanted w
       where l.tenant_id = ${actor.tenantId} and l.cart_id = (select cart_id from cart)
         and l.line_id = (select p.line_id from present p where p.product_id = w.product_id order by p.position, p.line_id limit 1)
      returning l.product_id, l.line_id
    ), added as (
      insert into sales.cart_lines (tenant_id, cart_id, owner_id, company_id, product_id, quantity, position)
      select ${actor.tenantId}::uuid, cart.cart_id, ${ownerOf(actor)}::uuid, ${companyOf(actor)}::uuid, w.product_id, w.quantity,
             coalesce((select max(position) from present), 0) + w.nth
        from wanted w cross join cart
       where not exists (select from present p where p.product_id = w.product_id)
       order by w.nth
      returning product_id, line_id
    )
    select product_id as "productId", line_id as "lineId",
           ((select count(*) from present) + (select count(*) from added))::integer as "lineCount"
      from (select * from merged union all select * from added) changed`;
}

/** Another quantity for one line. */
export function updateLineQuantity(actor: ShopperActor, cartId: string, lineId: string, quantity: number) {
  return query.updateTable('sales.cart_lines').set({ quantity })
    .where('tenant_id', '=', actor.tenantId).where('cart_id', '=', cartId).where('line_id', '=', lineId);
}

/** Takes one line out. */
export function deleteLine(actor: ShopperActor, cartId: string, lineId: string) {
  return query.deleteFrom('sales.cart_lines')
    .where('tenant_id', '=', actor.tenantId).where('cart_id', '=', cartId).where('line_id', '=', lineId);
}

/** Takes all lines out; the cart stays. */
export function deleteLines(actor: ShopperActor, cartId: string) {
  return query.deleteFrom('sales.cart_lines').where('tenant_id', '=', actor.tenantId).where('cart_id', '=', cartId);
}

/** Lines by SKU (case counts) or id, in their order and each for itself; answers with the numbers of those that were found. */
export function insertLines(
  actor: ShopperActor, cartId: string, lines: readonly { productId?: string | undefined; sku?: string | undefined; quantity: number }[],
): RawBuilder<{ position: number }> {
  return sql`
    insert into sales.cart_lines (tenant_id, cart_id, owner_id, company_id, product_id, quantity, position)
    select ${actor.tenantId}::uuid, ${cartId}::uuid, ${ownerOf(actor)}::uuid, ${companyOf(actor)}::uuid, p.product_id, w.quantity,
           w.nth::integer
      from unnest(${lines.map((line) => line.productId ?? null)}::uuid[], ${lines.map((line) => line.sku ?? null)}::text[],
                  ${lines.map((line) => line.quantity)}::integer[]) with ordinality as w (product_id, sku, quantity, nth)
      join lateral (
        select i.product_id from catalog.products i
         where i.tenant_id = ${actor.tenantId} and i.product_id = w.product_id and i.status = 'published'
        union all
        select k.product_id from catalog.products k
         where k.tenant_id = ${actor.tenantId} and w.product_id is null and k.sku = w.sku and k.status = 'published'
      ) p on true
     order by w.nth
     limit ${CART_LINES_MAXIMUM}
    returning position`;
}

/** Takes a visitor's lines away, to be put into a buyer's cart; run as the clerk. */
export function takeVisitorLines(actor: BuyerActor, visitorId: string) {
  return query.deleteFrom('sales.cart_lines')
    .where('tenant_id', '=', actor.tenantId).where('owner_id', '=', visitorId).where('company_id', 'is', null)
    .returning(['product_id as productId', 'quantity']);
}
