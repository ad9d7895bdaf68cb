import { query } from '@entrepot/postgres';

/** Licenses of one holder, as a mail about their expiry shows them. */
function datedLicenses(tenantId: string, holderEmail: string, limit: number) {
  return query.selectFrom('licensing.licenses as l')
    .innerJoin('licensing.keys as k', (on) => on.onRef('k.tenant_id', '=', 'l.tenant_id').onRef('k.key_id', '=', 'l.key_id'))
    .innerJoin('sales.order_lines as line', (on) => on
      .onRef('line.tenant_id', '=', 'l.tenant_id').onRef('line.order_id', '=', 'l.order_id').onRef('line.line_no', '=', 'l.order_line_no'))
    .select((eb) => ['line.name as productName', 'k.prefix', 'k.last_four as lastFour', 'l.expires_at as expiresAt',
      eb.fn.countAll<bigint>().over().as('total')])
    .where('l.tenant_id', '=', tenantId).where('l.holder_email', '=', holderEmail)
    .orderBy('l.expires_at').orderBy('l.license_id').limit(limit);
}

/** Those whose expiry one run noted. @param at the run's, as the event told it */
export function licensesExpiredAt(tenantId: string, holderEmail: string, at: Date, limit: number) {
  return datedLicenses(tenantId, holderEmail, limit).where('l.expired_at', '=', at);
}

/** Those that one run reminded of. @param at the run's, as the event told it */
export function licensesRemindedAt(tenantId: string, holderEmail: string, at: Date, limit: number) {
  return datedLicenses(tenantId, holderEmail, limit).where('l.reminded_at', '=', at);
}
