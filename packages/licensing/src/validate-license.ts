import type { DeviceActor, Reader } from '@entrepot/postgres';
import { licenseToValidate } from './device-door.queries.ts';
import { hashLicenseKey, parseLicenseKey } from './license-key.ts';
import { licenseVerdict } from './license-verdict.ts';
import { refuseClosedBrand } from './refuse-closed-brand.ts';
import { publicLicenseOf } from './public-license.ts';
import type { ValidateLicenseInput, ValidateLicenseOutput } from './validate-license.contract.ts';
import { verdictDetail } from './verdict-detail.contract.ts';

/**
 * Says whether a license is good at this moment: one query through the read lane. An unknown key is an answer like any
 * other, not an error.
 * @throws Refusal `tenant.suspended`, `feature.off`
 */
export async function validateLicense(reader: Reader, _actor: DeviceActor, input: ValidateLicenseInput): Promise<ValidateLicenseOutput> {
  const key = parseLicenseKey(input.key);
  const fingerprints = fingerprintsOf(input);
  const license = key && await reader.first(licenseToValidate({
    tenantId: reader.tenantId, keyHash: hashLicenseKey(key), productCode: input.productCode ?? '', fingerprints: fingerprints ?? [],
  }));
  refuseClosedBrand(license);
  const { valid, code } = licenseVerdict(license, { productCode: input.productCode, fingerprints }, reader.at);
  return { valid, code, detail: verdictDetail(code), validatedAt: reader.at.toISOString(), license: publicLicenseOf(license, code) };
}

function fingerprintsOf({ fingerprint, fingerprints }: ValidateLicenseInput): readonly string[] | undefined {
  if (fingerprint === undefined) return fingerprints;
  return [fingerprint, ...fingerprints ?? []];
}
