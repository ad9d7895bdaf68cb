import { Refusal } from '@entrepot/kernel';

/**
 * Turns devices away while the brand behind the license is closed by the platform, or its license API switched off. Not a verdict: the
 * license may be as good as ever, and a client library should ask again later instead of locking its user out for good.
 * @param license undefined when no license was found
 * @throws Refusal `tenant.suspended`, `feature.off`
 */
export function refuseClosedBrand(license: { readonly tenantStatus: string; readonly devicesAllowed: boolean } | undefined): void {
  if (license === undefined) return;
  if (license.tenantStatus !== 'active') {
    throw new Refusal('forbidden', 'tenant.suspended', 'The brand behind this license is closed at the moment. Try again later.');
  }
  if (!license.devicesAllowed) {
    throw new Refusal('forbidden', 'feature.off', 'License checks are switched off for this brand at the moment. Try again later.');
  }
}
