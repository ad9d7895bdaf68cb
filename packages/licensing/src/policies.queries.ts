import { query } from '@entrepot/postgres';
import type { LicensePolicy, SetLicensePolicyInput } from './set-license-policy.contract.ts';

/** The policy of a product. */
export function policyOfProduct(tenantId: string, productId: string) {
  return query.selectFrom('licensing.policies')
    .select((eb) => [
      'policy_id as policyId', 'product_id as productId', 'product_code as productCode', 'key_prefix as keyPrefix', 'seats',
      'duration_days as durationDays', eb.ref('expiry_basis').$castTo<LicensePolicy['expiryBasis']>().as('expiryBasis'),
      eb.ref('when_expired').$castTo<LicensePolicy['whenExpired']>().as('whenExpired'),
    ])
    .where('tenant_id', '=', tenantId).where('product_id', '=', productId);
}

/** What of a policy a buyer may know. */
export function termsOfProduct(tenantId: string, productId: string) {
  return query.selectFrom('licensing.policies').select(['seats', 'duration_days as durationDays'])
    .where('tenant_id', '=', tenantId).where('product_id', '=', productId);
}

/** What a policy may be set for. */
export function kindOfProduct(tenantId: string, productId: string) {
  return query.selectFrom('catalog.products').select(['kind', 'sku'])
    .where('tenant_id', '=', tenantId).where('product_id', '=', productId);
}

/** A product's first policy. */
export function insertPolicy(tenantId: string, policy: LicensePolicy) {
  return query.insertInto('licensing.policies').values({
    tenant_id: tenantId, policy_id: policy.policyId, product_id: policy.productId, product_code: policy.productCode,
    key_prefix: policy.keyPrefix, seats: policy.seats, duration_days: policy.durationDays, expiry_basis: policy.expiryBasis,
    when_expired: policy.whenExpired,
  });
}

/** Changes what licenses issued from now on permit, and what happens to all when they expire. */
export function updatePolicy(tenantId: string, policyId: string, terms: SetLicensePolicyInput) {
  return query.updateTable('licensing.policies')
    .set({ seats: terms.seats, duration_days: terms.durationDays, expiry_basis: terms.expiryBasis, when_expired: terms.whenExpired })
    .where('tenant_id', '=', tenantId).where('policy_id', '=', policyId);
}
