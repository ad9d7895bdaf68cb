import { Refusal } from '@entrepot/kernel';

/** Every refusal of this domain, by code. */
export type LicensingCode =
  | 'license.not-found' | 'license.no-policy' | 'license.already-suspended' | 'license.not-suspended' | 'license.revoked'
  | 'license.changed' | 'license.perpetual' | 'license.not-running' | 'license.no-term' | 'license.renewed-too-far'
  | 'device.not-found' | 'policy.product-not-found' | 'policy.not-licensed' | 'policy.prefix-taken' | 'policy.prefix-fixed';

export function licenseNotFound(): Refusal {
  return refusal('not-found', 'license.not-found', 'There is no such license. It may have moved; look it up in the list.');
}

/** A refusal with one of the domain's own codes. */
export function refusal(kind: Refusal['kind'], code: LicensingCode, message: string, details: Refusal['details'] = {}): Refusal {
  return new Refusal(kind, code, message, details);
}
