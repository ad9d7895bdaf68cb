import { compileOnce, query, type Slots, type Slotted } from '@entrepot/postgres';
import { sql } from 'kysely';
import type { LicenseFacts } from './license-verdict.ts';

/** What validation, activation and deactivation know of a license. */
export interface FoundLicense extends LicenseFacts {
  readonly licenseId: string;
  readonly companyId: string;
  readonly productName: string;
  readonly firstActivatedAt: Date | null;
  readonly expiryBasis: 'creation' | 'first-activation';
  readonly durationDays: number | null;
  /** Of the brand: its license API is closed while it is not active. */
  readonly tenantStatus: string;
  /** Whether platform staff have left the license API switched on. */
  readonly devicesAllowed: boolean;
}

/**
 * The license behind a key, by the hash of the key. A key may carry several licenses: the one of the product that asks is
 * preferred, so that another one is found only when the product has none.
 */
function licenseByKeyHash(tenantId: Slotted<string>, keyHash: Slotted<Buffer>, productCode: Slotted<string>) {
  return query.selectFrom('licensing.keys as k')
    .innerJoin('licensing.licenses as l', (on) => on.onRef('l.tenant_id', '=', 'k.tenant_id').onRef('l.key_id', '=', 'k.key_id'))
    .innerJoin('licensing.policies as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.policy_id', '=', 'l.policy_id'))
    .innerJoin('catalog.products as product', (on) => on
      .onRef('product.tenant_id', '=', 'l.tenant_id').onRef('product.product_id', '=', 'l.product_id'))
    .innerJoin('tenancy.tenants as tenant', 'tenant.tenant_id', 'l.tenant_id')
    .select((eb) => [
      'l.license_id as licenseId',
      'l.company_id as companyId',
      // What its expiry revoked is judged by its time, so that a verdict is the same before the job ran and after it.
      sql<FoundLicense['status']>`case when l.status = 'revoked' and l.expired_at is not null and p.when_expired = 'revoke'
        then 'active' else l.status end`.as('status'),
      'l.seats',
      'l.seats_used as seatsUsed',
      'l.expires_at as expiresAt',
      'l.first_activated_at as firstActivatedAt',
      eb.ref('p.when_expired').$castTo<FoundLicense['whenExpired']>().as('whenExpired'),
      eb.ref('p.expiry_basis').$castTo<FoundLicense['expiryBasis']>().as('expiryBasis'),
      'p.duration_days as durationDays',
      'p.product_code as productCode',
      'product.name as productName',
      'tenant.status as tenantStatus',
      eb.not(eb.exists(eb.selectFrom('tenancy.flags as flag').select('flag.code')
        .where('flag.tenant_id', '=', tenantId).where('flag.code', '=', 'licensing.devices').where('flag.enabled', '=', false)))
        .$castTo<boolean>().as('devicesAllowed'),
    ])
    .where('k.tenant_id', '=', tenantId)
    .where('k.key_hash', '=', keyHash)
    .where('l.tenant_id', '=', tenantId)
    .orderBy((eb) => eb('p.product_code', '=', productCode), 'desc')
    .orderBy('l.license_id')
    .limit(1);
}

/** The license behind a key and whether one of the fingerprints holds a seat: all that a validation reads. `productCode` '' prefers none. */
export const licenseToValidate = compileOnce(
  (slot: Slots<{ tenantId: string; keyHash: Buffer; productCode: string; fingerprints: readonly string[] }>) =>
    licenseByKeyHash(slot('tenantId'), slot('keyHash'), slot('productCode')).select((eb) => eb.exists(
      eb.selectFrom('licensing.activations as a').select(sql`1`.as('one'))
        .where('a.tenant_id', '=', slot('tenantId'))
        .whereRef('a.license_id', '=', 'l.license_id')
        .where('a.deactivated_at', 'is', null)
        .where('a.fingerprint', '=', sql<string>`any(${slot('fingerprints')}::text[])`),
    ).$castTo<boolean>().as('deviceActive')));

/** The same license, held until the transaction ends: whoever gets here second sees the seats that the first one took. */
export function lockLicenseByKeyHash(tenantId: string, keyHash: Buffer, productCode: string | undefined) {
  return licenseByKeyHash(tenantId, keyHash, productCode ?? '')
    .select(sql<boolean>`false`.as('deviceActive'))
    .forUpdate('l');
}

/** Whether a device holds a seat; asked after the lock, since a statement sees what was committed when it began. */
export function activeDevice(tenantId: string, licenseId: string, fingerprint: string) {
  return query.selectFrom('licensing.activations').select('activation_id as activationId')
    .where('tenant_id', '=', tenantId).where('license_id', '=', licenseId).where('fingerprint', '=', fingerprint)
    .where('deactivated_at', 'is', null);
}
