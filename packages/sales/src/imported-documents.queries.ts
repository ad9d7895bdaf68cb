import type { MemberActor } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';
import type { NumberedDocument } from './imported-document.ts';

/** Orders and credits that bear one of these numbers of the old books. */
export function documentsPresent(
  tenantId: string, references: { orders: readonly string[]; credits: readonly string[] },
): RawBuilder<{ kind: 'order' | 'credit'; externalReference: string }> {
  return sql`
    select 'order' as kind, external_reference as "externalReference" from sales.orders
     where tenant_id = ${tenantId} and external_reference = any (${[...references.orders]}::text[])
    union all
    select 'credit', external_reference from sales.credits
     where tenant_id = ${tenantId} and external_reference = any (${[...references.credits]}::text[])`;
}

/** Adds orders that were delivered long ago; one whose number is there already is left out of the answer, and alone. */
export function insertImportedOrders(actor: MemberActor, orders: readonly NumberedDocument[]): RawBuilder<{ documentId: string }> {
  return sql`
    insert into sales.orders (tenant_id, order_id, code, company_id, placed_by, status, external_reference, country, currency, line_count,
                              net_minor, tax_minor, total_minor, placed_at)
    select ${actor.tenantId}::uuid, d.document_id, d.code, d.company_id, ${actor.userId}::uuid, 'confirmed', d.reference, d.country,
           t.currency, d.line_count, d.net_minor, 0, d.net_minor, d.at
      from ${heads(orders)}
      join tenancy.tenants t on t.tenant_id = ${actor.tenantId}
    on conflict (tenant_id, external_reference) do nothing
    returning order_id as "documentId"`;
}

/** Adds credits; one whose number is there already is left out of the answer, and alone. */
export function insertImportedCredits(actor: MemberActor, credits: readonly NumberedDocument[]): RawBuilder<{ documentId: string }> {
  return sql`
    insert into sales.credits (tenant_id, credit_id, code, company_id, external_reference, country, currency, line_count, net_minor,
                               credited_at)
    select ${actor.tenantId}::uuid, d.document_id, d.code, d.company_id, d.reference, d.country, t.currency, d.line_count, d.net_minor, d.at
      from ${heads(credits)}
      join tenancy.tenants t on t.tenant_id = ${actor.tenantId}
    on conflict (tenant_id, external_reference) do nothing
    returning credit_id as "documentId"`;
}

/** The lines of orders that were added now. */
export function insertImportedOrderLines(tenantId: string, orders: readonly NumberedDocument[]): RawBuilder<unknown> {
  return sql`
    insert into sales.order_lines (tenant_id, order_id, company_id, line_no, product_id, sku, name, kind, quantity, unit_price_minor,
                                   total_minor)
    select ${tenantId}::uuid, l.document_id, l.company_id, l.line_no, l.product_id, l.sku, l.name, l.kind, l.quantity, l.unit_price_minor,
           l.quantity * l.unit_price_minor
      from ${lines(orders)}`;
}

/** The lines of credits that were added now. */
export function insertImportedCreditLines(tenantId: string, credits: readonly NumberedDocument[]): RawBuilder<unknown> {
  return sql`
    insert into sales.credit_lines (tenant_id, credit_id, company_id, line_no, product_id, sku, name, kind, quantity, unit_price_minor,
                                    total_minor)
    select ${tenantId}::uuid, l.document_id, l.company_id, l.line_no, l.product_id, l.sku, l.name, l.kind, l.quantity, l.unit_price_minor,
           l.quantity * l.unit_price_minor
      from ${lines(credits)}`;
}

const heads = (documents: readonly NumberedDocument[]) => sql`
  unnest(${documents.map((one) => one.documentId)}::uuid[], ${documents.map((one) => one.code)}::text[],
         ${documents.map((one) => one.companyId)}::uuid[], ${documents.map((one) => one.externalReference)}::text[],
         ${documents.map((one) => one.country)}::text[], ${documents.map((one) => one.lines.length)}::integer[],
         ${documents.map((one) => one.netMinor.toString())}::bigint[], ${documents.map((one) => one.at.toISOString())}::timestamptz[])
    as d (document_id, code, company_id, reference, country, line_count, net_minor, at)`;

function lines(documents: readonly NumberedDocument[]): RawBuilder<unknown> {
  const all = documents.flatMap(({ documentId, companyId, lines: own }) =>
    own.map((line, index) => ({ ...line, documentId, companyId, lineNo: index + 1 })));
  return sql`
    unnest(${all.map((line) => line.documentId)}::uuid[], ${all.map((line) => line.companyId)}::uuid[],
           ${all.map((line) => line.lineNo)}::integer[], ${all.map((line) => line.productId)}::uuid[], ${all.map((line) => line.sku)}::text[],
           ${all.map((line) => line.name)}::text[], ${all.map((line) => line.kind)}::text[], ${all.map((line) => line.quantity)}::integer[],
           ${all.map((line) => line.unitPriceMinor.toString())}::bigint[])
      as l (document_id, company_id, line_no, product_id, sku, name, kind, quantity, unit_price_minor)`;
}
