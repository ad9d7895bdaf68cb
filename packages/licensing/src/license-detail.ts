import type { BuyerActor, Reader } from '@entrepot/postgres';
import type { LicenseDetailOutput } from './license-detail.contract.ts';
import { licenseNotFound } from './errors.ts';
import { shownDevice, shownLicense } from './license-shown.ts';
import type { LicenseIdInput } from './license.contract.ts';
import { devicesOf, licensesOfCompany } from './licenses.queries.ts';

/**
 * One license of the buyer's company with its devices.
 * @throws Refusal `license.not-found`, for another company's or tenant's license too
 */
export async function licenseDetail(reader: Reader, actor: BuyerActor, { licenseId }: LicenseIdInput): Promise<LicenseDetailOutput> {
  const [license, devices] = await Promise.all([
    reader.first(licensesOfCompany(reader.tenantId, actor.companyId, { licenseId, limit: 1 })),
    reader.all(devicesOf(reader.tenantId, licenseId)),
  ]);
  if (!license) throw licenseNotFound();
  return { license: shownLicense(license, reader.at), devices: devices.map(shownDevice) };
}
