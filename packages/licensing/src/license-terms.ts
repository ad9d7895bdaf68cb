import type { BuyerActor, Reader } from '@entrepot/postgres';
import type { LicenseTermsOutput } from './license-terms.contract.ts';
import { termsOfProduct } from './policies.queries.ts';
import type { PolicyOfProductInput } from './set-license-policy.contract.ts';

/** What a license of a product permits, before it is bought; null when the product has no policy (yet). */
export async function licenseTerms(reader: Reader, _actor: BuyerActor, { productId }: PolicyOfProductInput): Promise<LicenseTermsOutput> {
  return await reader.first(termsOfProduct(reader.tenantId, productId)) ?? null;
}
