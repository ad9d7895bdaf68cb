import type { MemberActor, Reader } from '@entrepot/postgres';
import { policyOfProduct } from './policies.queries.ts';
import type { LicensePolicy, PolicyOfProductInput } from './set-license-policy.contract.ts';

/** The license policy of a product; null when none was set yet. */
export async function licensePolicy(reader: Reader, _actor: MemberActor, { productId }: PolicyOfProductInput): Promise<LicensePolicy | null> {
  return await reader.first(policyOfProduct(reader.tenantId, productId)) ?? null;
}
