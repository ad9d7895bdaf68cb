import { record } from '@entrepot/audit';
import { randomCode, uuidv7 } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { claimRoute } from '@entrepot/tenancy';
import { refusal } from './errors.ts';
import { insertPolicy, kindOfProduct, policyOfProduct, updatePolicy } from './policies.queries.ts';
import type { LicensePolicy, SetLicensePolicyInput } from './set-license-policy.contract.ts';

const CODE_ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
/** 82 random bits: a product's code tells nothing of how many there are. */
const CODE_SYMBOLS = 16;

/**
 * Sets what the licenses of a product permit. The first time, the product gets its public code, and code and key prefix are
 * claimed as routes: from then on they lead a device to this tenant.
 * @throws Refusal `policy.product-not-found`, `policy.not-licensed`, `policy.prefix-fixed`, `route.taken` (another product or
 *   tenant has the prefix)
 */
export async function setLicensePolicy(tx: Tx, actor: MemberActor, input: SetLicensePolicyInput): Promise<LicensePolicy> {
  const product = await tx.first(kindOfProduct(tx.tenantId, input.productId));
  if (!product) throw refusal('not-found', 'policy.product-not-found', 'There is no such product.');
  if (product.kind !== 'licensed') {
    throw refusal('conflict', 'policy.not-licensed', `${product.sku} is sold as goods. Only a licensed product has a license policy.`);
  }
  const before = await tx.first(policyOfProduct(tx.tenantId, input.productId));
  const after = before ? await change(tx, before, input) : await begin(tx, actor, input);
  await record(tx, actor, {
    action: 'license.configure', objectType: 'product', objectId: input.productId, objectLabel: product.sku, after, ...before && { before },
  });
  return after;
}

async function begin(tx: Tx, actor: MemberActor, input: SetLicensePolicyInput): Promise<LicensePolicy> {
  const policy = { ...input, policyId: uuidv7(), productCode: `prod_${randomCode(CODE_SYMBOLS, CODE_ALPHABET)}` };
  await claimRoute(tx, actor, { kind: 'key-prefix', value: input.keyPrefix });
  await claimRoute(tx, actor, { kind: 'product', value: policy.productCode });
  await tx.run(insertPolicy(tx.tenantId, policy));
  return policy;
}

async function change(tx: Tx, before: LicensePolicy, input: SetLicensePolicyInput): Promise<LicensePolicy> {
  if (input.keyPrefix !== before.keyPrefix) {
    throw refusal('conflict', 'policy.prefix-fixed', `The key prefix stays ${before.keyPrefix}: keys that are out there begin with it.`);
  }
  await tx.run(updatePolicy(tx.tenantId, before.policyId, input));
  return { ...before, ...input };
}
