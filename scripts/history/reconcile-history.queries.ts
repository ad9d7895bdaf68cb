import { sql, type RawBuilder } from 'kysely';

// Each reads one table by one condition, and the rows are put together in memory: right after an import the planner knows nothing of the
// tenant and takes it for empty; joins were then planned as all against all.

/** The head of an order or a credit. */
export interface HeldDocument {
  readonly kind: 'order' | 'credit';
  readonly documentId: string;
  readonly country: string;
  /** In London. */
  readonly day: string;
  readonly companyId: string;
  readonly lineCount: number;
  readonly netMinor: bigint;
}

/** The orders and credits of these numbers. */
export function heldDocuments(tenantId: string, orders: readonly string[], credits: readonly string[]): RawBuilder<HeldDocument> {
  return sql`
    select 'order' as kind, o.order_id as "documentId", o.country, (o.placed_at at time zone 'Europe/London')::date::text as day,
           o.company_id as "companyId", o.line_count as "lineCount", o.net_minor as "netMinor"
      from sales.orders o where o.tenant_id = ${tenantId} and o.external_reference = any (${[...orders]}::text[])
    union all
    select 'credit', c.credit_id, c.country, (c.credited_at at time zone 'Europe/London')::date::text, c.company_id, c.line_count, c.net_minor
      from sales.credits c where c.tenant_id = ${tenantId} and c.external_reference = any (${[...credits]}::text[])`;
}

/** What the lines of a document come to. */
export interface HeldLines {
  readonly documentId: string;
  readonly lines: number;
  readonly pieces: number;
  /** Pieces that move stock. */
  readonly goods: number;
  readonly amountMinor: bigint;
}

/** The lines of these orders and credits, by document. */
export function heldLines(tenantId: string, documentIds: readonly string[]): RawBuilder<HeldLines> {
  return sql`
    select l.order_id as "documentId", count(*)::integer as lines, sum(l.quantity)::float8 as pieces,
           coalesce(sum(l.quantity) filter (where l.kind = 'goods'), 0)::float8 as goods, sum(l.total_minor)::bigint as "amountMinor"
      from sales.order_lines l where l.tenant_id = ${tenantId} and l.order_id = any (${[...documentIds]}::uuid[]) group by l.order_id
    union all
    select l.credit_id, count(*)::integer, sum(l.quantity)::float8, 0, sum(l.total_minor)::bigint
      from sales.credit_lines l where l.tenant_id = ${tenantId} and l.credit_id = any (${[...documentIds]}::uuid[]) group by l.credit_id`;
}

/** The references of companies. */
export function referencesOf(tenantId: string, companyIds: readonly string[]): RawBuilder<{ companyId: string; externalReference: string | null }> {
  return sql`
    select company_id as "companyId", external_reference as "externalReference"
      from customers.companies where tenant_id = ${tenantId} and company_id = any (${[...companyIds]}::uuid[])`;
}

/** Pieces that went out of the ledger for these orders. */
export function piecesShipped(tenantId: string, orderIds: readonly string[]): RawBuilder<{ shipped: number }> {
  return sql`
    select coalesce(-sum(on_hand_delta), 0)::float8 as shipped
      from inventory.movements where tenant_id = ${tenantId} and kind = 'shipment' and order_id = any (${[...orderIds]}::uuid[])`;
}

/** What each level says is on hand. */
export function levelsHeld(tenantId: string): RawBuilder<{ productId: string; onHand: number }> {
  return sql`select product_id as "productId", sum(on_hand)::float8 as "onHand" from inventory.stock_levels where tenant_id = ${tenantId} group by product_id`;
}

/** What the movements of each product add up to. */
export function movementsHeld(tenantId: string): RawBuilder<{ productId: string; moved: number }> {
  return sql`select product_id as "productId", sum(on_hand_delta)::float8 as moved from inventory.movements where tenant_id = ${tenantId} group by product_id`;
}
