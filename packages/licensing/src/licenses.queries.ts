import { query } from '@entrepot/postgres';
import type { LicenseStatus } from './license.contract.ts';

/** A license as buyers and the team list it. */
function licenseRows(tenantId: string) {
  return query.selectFrom('licensing.licenses as l')
    .innerJoin('licensing.keys as k', (on) => on.onRef('k.tenant_id', '=', 'l.tenant_id').onRef('k.key_id', '=', 'l.key_id'))
    .innerJoin('licensing.policies as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.policy_id', '=', 'l.policy_id'))
    .innerJoin('sales.orders as o', (on) => on.onRef('o.tenant_id', '=', 'l.tenant_id').onRef('o.order_id', '=', 'l.order_id'))
    .innerJoin('sales.order_lines as line', (on) => on
      .onRef('line.tenant_id', '=', 'l.tenant_id').onRef('line.order_id', '=', 'l.order_id').onRef('line.line_no', '=', 'l.order_line_no'))
    .select((eb) => [
      'l.license_id as licenseId', 'l.product_id as productId', eb.ref('l.status').$castTo<LicenseStatus>().as('status'), 'l.seats',
      'l.seats_used as seatsUsed', 'l.expires_at as expiresAt', 'l.first_activated_at as firstActivatedAt', 'l.issued_at as issuedAt',
      'l.order_id as orderId', 'l.order_line_no as orderLineNo', 'l.unit_no as unitNo', 'l.version',
      'k.prefix', 'k.last_four as lastFour', 'p.product_code as productCode', 'o.code as orderCode', 'line.name as productName',
    ])
    .where('l.tenant_id', '=', tenantId);
}

/** Which licenses, and from where on; newest first. */
export interface LicenseFilter {
  readonly licenseId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Licenses of the buyer's own company. */
export function licensesOfCompany(tenantId: string, companyId: string, filter: LicenseFilter) {
  const { licenseId, orderId, before, limit } = filter;
  return licenseRows(tenantId)
    .where('l.company_id', '=', companyId)
    .$if(licenseId !== undefined, (q) => q.where('l.license_id', '=', licenseId ?? ''))
    .$if(orderId !== undefined, (q) => q.where('l.order_id', '=', orderId ?? ''))
    .$if(before !== undefined, (q) => q.where('l.license_id', '<', before ?? ''))
    .orderBy('l.license_id', 'desc')
    .limit(limit);
}

export interface TeamFilter extends LicenseFilter {
  readonly status?: LicenseStatus | undefined;
  readonly companyId?: string | undefined;
  readonly productId?: string | undefined;
  readonly holderEmail?: string | undefined;
  readonly lastFour?: string | undefined;
}

/** Licenses of the tenant, with whom they belong to. */
export function licensesOfTenant(tenantId: string, filter: TeamFilter) {
  const { licenseId, orderId, status, companyId, productId, holderEmail, lastFour, before, limit } = filter;
  return licenseRows(tenantId)
    .innerJoin('customers.companies as c', (on) => on.onRef('c.tenant_id', '=', 'l.tenant_id').onRef('c.company_id', '=', 'l.company_id'))
    .select(['l.company_id as companyId', 'c.name as companyName', 'l.holder_email as holderEmail'])
    .$if(licenseId !== undefined, (q) => q.where('l.license_id', '=', licenseId ?? ''))
    .$if(orderId !== undefined, (q) => q.where('l.order_id', '=', orderId ?? ''))
    .$if(status !== undefined, (q) => q.where('l.status', '=', status ?? ''))
    .$if(companyId !== undefined, (q) => q.where('l.company_id', '=', companyId ?? ''))
    .$if(productId !== undefined, (q) => q.where('l.product_id', '=', productId ?? ''))
    .$if(holderEmail !== undefined, (q) => q.where('l.holder_email', '=', holderEmail ?? ''))
    .$if(lastFour !== undefined, (q) => q.where('k.tenant_id', '=', tenantId).where('k.last_four', '=', lastFour ?? ''))
    .$if(before !== undefined, (q) => q.where('l.license_id', '<', before ?? ''))
    .orderBy('l.license_id', 'desc')
    .limit(limit);
}

/** Devices of a license, active ones first, then the latest; the first hundred. */
export function devicesOf(tenantId: string, licenseId: string) {
  return query.selectFrom('licensing.activations')
    .select(['activation_id as activationId', 'fingerprint', 'device_name as deviceName', 'platform', 'activated_at as activatedAt',
      'deactivated_at as deactivatedAt'])
    .where('tenant_id', '=', tenantId).where('license_id', '=', licenseId)
    .orderBy('deactivated_at', (order) => order.desc().nullsFirst()).orderBy('activation_id', 'desc')
    .limit(100);
}

/** What a change of standing looks at. */
export function licenseStatusOf(tenantId: string, licenseId: string) {
  return query.selectFrom('licensing.licenses')
    .select((eb) => [eb.ref('status').$castTo<LicenseStatus>().as('status'), 'version', 'company_id as companyId'])
    .where('tenant_id', '=', tenantId).where('license_id', '=', licenseId);
}

/** Changes the standing if nobody changed the license since the person looked. */
export function updateLicenseStatus(tenantId: string, licenseId: string, from: LicenseStatus, to: LicenseStatus, version: number) {
  return query.updateTable('licensing.licenses')
    .set((eb) => ({ status: to, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenantId).where('license_id', '=', licenseId).where('status', '=', from).where('version', '=', version)
    .returning(['license_id as licenseId', 'version', 'company_id as companyId']);
}

/** The encrypted key of a license of the buyer's own company. */
export function sealedKeyOf(tenantId: string, companyId: string, licenseId: string) {
  return query.selectFrom('licensing.licenses as l')
    .innerJoin('licensing.keys as k', (on) => on.onRef('k.tenant_id', '=', 'l.tenant_id').onRef('k.key_id', '=', 'l.key_id'))
    .select(['k.key_ciphertext as keyCiphertext', 'k.prefix', 'k.last_four as lastFour'])
    .where('l.tenant_id', '=', tenantId).where('l.company_id', '=', companyId).where('l.license_id', '=', licenseId);
}

/** A device of a license of the buyer's own company, if it holds a seat. */
export function seatOfCompany(tenantId: string, companyId: string, licenseId: string, activationId: string) {
  return query.selectFrom('licensing.activations').select(['fingerprint', 'deactivated_at as deactivatedAt'])
    .where('tenant_id', '=', tenantId).where('company_id', '=', companyId)
    .where('license_id', '=', licenseId).where('activation_id', '=', activationId);
}

/** Holds the license until the transaction ends. */
export function lockLicense(tenantId: string, licenseId: string) {
  return query.selectFrom('licensing.licenses').select(['license_id as licenseId', 'company_id as companyId'])
    .where('tenant_id', '=', tenantId).where('license_id', '=', licenseId).forUpdate();
}

/** The keys of one order, still sealed, for the mail that carries them. */
export function sealedKeysOfOrder(tenantId: string, orderId: string, limit: number) {
  return query.selectFrom('licensing.licenses as l')
    .innerJoin('licensing.keys as k', (on) => on.onRef('k.tenant_id', '=', 'l.tenant_id').onRef('k.key_id', '=', 'l.key_id'))
    .innerJoin('sales.order_lines as line', (on) => on
      .onRef('line.tenant_id', '=', 'l.tenant_id').onRef('line.order_id', '=', 'l.order_id').onRef('line.line_no', '=', 'l.order_line_no'))
    .select((eb) => ['line.name as productName', 'line.line_no as lineNo', 'l.seats', 'l.expires_at as expiresAt',
      'k.key_ciphertext as keyCiphertext', eb.fn.countAll<bigint>().over().as('total')])
    .where('l.tenant_id', '=', tenantId).where('l.order_id', '=', orderId)
    .orderBy('l.order_line_no').orderBy('l.unit_no').limit(limit);
}
