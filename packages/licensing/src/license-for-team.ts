import { timelineOf } from '@entrepot/audit';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { licenseNotFound } from './errors.ts';
import type { LicenseForTeamOutput } from './license-for-team.contract.ts';
import { shownDevice, shownTeamLicense } from './license-shown.ts';
import type { LicenseIdInput } from './license.contract.ts';
import { devicesOf, licensesOfTenant } from './licenses.queries.ts';
import { renewalOf } from './renewal.ts';
import { renewalFacts } from './renewals.queries.ts';

/**
 * One license with its devices, everything that was done to it, and what a renewal would make of it.
 * @throws Refusal `license.not-found`
 */
export async function licenseForTeam(reader: Reader, actor: MemberActor, { licenseId }: LicenseIdInput): Promise<LicenseForTeamOutput> {
  const [license, devices, timeline, facts] = await Promise.all([
    reader.first(licensesOfTenant(reader.tenantId, { licenseId, limit: 1 })),
    reader.all(devicesOf(reader.tenantId, licenseId)),
    timelineOf(reader, actor, { objectType: 'license', objectId: licenseId }),
    reader.first(renewalFacts(reader.tenantId, licenseId)),
  ]);
  if (!license || !facts) throw licenseNotFound();
  const renewal = renewalOf(facts, reader.at);
  return {
    license: shownTeamLicense(license, reader.at), devices: devices.map(shownDevice), timeline,
    renewsUntil: 'until' in renewal ? renewal.until.toISOString() : null,
  };
}
