import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/** Licensed lines of an order, with what their licenses will permit and to whom they go; none when it was cancelled meanwhile. */
export function licensedLines(tenantId: string, orderId: string) {
  return query.selectFrom('sales.order_lines as line')
    .innerJoin('sales.orders as o', (on) => on.onRef('o.tenant_id', '=', 'line.tenant_id').onRef('o.order_id', '=', 'line.order_id'))
    .leftJoin('identity.users as u', (on) => on.onRef('u.tenant_id', '=', 'o.tenant_id').onRef('u.user_id', '=', 'o.placed_by'))
    .leftJoin('licensing.policies as p', (on) => on
      .onRef('p.tenant_id', '=', 'line.tenant_id').onRef('p.product_id', '=', 'line.product_id'))
    .select((eb) => [
      'line.line_no as lineNo', 'line.sku', 'line.quantity', 'line.product_id as productId', 'line.company_id as companyId',
      'o.code as orderCode', sql<string>`coalesce(lower(u.email), '')`.as('holderEmail'),
      'p.policy_id as policyId', 'p.key_prefix as keyPrefix', 'p.seats', 'p.duration_days as durationDays',
      eb.ref('p.expiry_basis').$castTo<'creation' | 'first-activation' | null>().as('expiryBasis'),
    ])
    .where('line.tenant_id', '=', tenantId).where('o.tenant_id', '=', tenantId)
    .where('line.order_id', '=', orderId).where('line.kind', '=', 'licensed').where('o.status', '<>', 'cancelled')
    .orderBy('line.line_no');
}

/** Units of an order that have their license already. */
export function issuedUnits(tenantId: string, orderId: string) {
  return query.selectFrom('licensing.licenses').select(['order_line_no as lineNo', 'unit_no as unitNo'])
    .where('tenant_id', '=', tenantId).where('order_id', '=', orderId);
}

/** One license to be, in columns: a statement takes an array per column, so its text is the same for one unit and for a thousand. */
export interface UnitColumns {
  readonly unitNo: readonly number[];
  readonly keyId: readonly string[];
  readonly licenseId: readonly string[];
  readonly keyHash: readonly Buffer[];
  readonly keyCiphertext: readonly Buffer[];
  readonly lastFour: readonly string[];
}

/** What all units of one line share. */
export interface LineTerms {
  readonly orderId: string;
  readonly lineNo: number;
  readonly policyId: string;
  readonly productId: string;
  readonly companyId: string;
  readonly holderEmail: string;
  readonly keyPrefix: string;
  readonly seats: number;
  readonly expiresAt: Date | null;
}

/**
 * Issues keys and licenses together. A unit that has its license already is left alone, and so is its key: keys are
 * inserted only for licenses that were.
 */
export function insertLicenses(tenantId: string, line: LineTerms, units: UnitColumns, at: Date) {
  const unit = sql<{ unit_no: number; key_id: string; license_id: string; key_hash: Buffer; key_ciphertext: Buffer; last_four: string }>`
    unnest(${units.unitNo}::int[], ${units.keyId}::uuid[], ${units.licenseId}::uuid[], ${units.keyHash}::bytea[],
           ${units.keyCiphertext}::bytea[], ${units.lastFour}::text[])
      as unit(unit_no, key_id, license_id, key_hash, key_ciphertext, last_four)`;
  return sql<{ licenseId: string }>`
    with unit as materialized (select * from ${unit}), issued as (
      insert into licensing.licenses (tenant_id, license_id, key_id, policy_id, product_id, company_id, holder_email, order_id,
                                      order_line_no, unit_no, seats, expires_at, issued_at)
      select ${tenantId}::uuid, unit.license_id, unit.key_id, ${line.policyId}::uuid, ${line.productId}::uuid, ${line.companyId}::uuid,
             ${line.holderEmail}, ${line.orderId}::uuid, ${line.lineNo}::int, unit.unit_no, ${line.seats}::int,
             ${line.expiresAt}::timestamptz, ${at}::timestamptz
        from unit
      on conflict (tenant_id, order_id, order_line_no, unit_no) do nothing
      returning license_id, key_id
    ), keyed as (
      insert into licensing.keys (tenant_id, key_id, key_hash, key_ciphertext, prefix, last_four, company_id, created_at)
      select ${tenantId}::uuid, unit.key_id, unit.key_hash, unit.key_ciphertext, ${line.keyPrefix}, unit.last_four,
             ${line.companyId}::uuid, ${at}::timestamptz
        from unit join issued on issued.key_id = unit.key_id
    )
    select license_id as "licenseId" from issued`;
}
