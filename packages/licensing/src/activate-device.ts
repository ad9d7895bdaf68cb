import type { DeviceActor, Tx } from '@entrepot/postgres';
import type { ActivateDeviceInput, ActivateDeviceOutput } from './activate-device.contract.ts';
import { activeDevice, lockLicenseByKeyHash, type FoundLicense } from './device-door.queries.ts';
import { hashLicenseKey, parseLicenseKey } from './license-key.ts';
import { licenseStanding } from './license-verdict.ts';
import { refuseClosedBrand } from './refuse-closed-brand.ts';
import { publicLicenseOf } from './public-license.ts';
import { takeSeat } from './seats.queries.ts';
import type { VerdictCode } from './verdict.contract.ts';
import { verdictDetail } from './verdict-detail.contract.ts';

const DAY_MS = 86_400_000;

/**
 * Gives a device a seat, once. The license row is locked first, so any number of devices, from any number of processes,
 * get exactly the seats there are; the CHECK on the table is the last wall.
 * @returns `activated`, `already-activated` (no second seat is counted) or `refused` with the code of the reason
 * @throws Refusal `tenant.suspended`, `feature.off`
 */
export async function activateDevice(tx: Tx, actor: DeviceActor, input: ActivateDeviceInput): Promise<ActivateDeviceOutput> {
  const key = parseLicenseKey(input.key);
  if (!key) return answer('refused', 'NOT_FOUND', undefined);
  return tx.asClerk(async () => {
    const license = await tx.first(lockLicenseByKeyHash(tx.tenantId, hashLicenseKey(key), input.productCode));
    refuseClosedBrand(license);
    const standing = licenseStanding(license, input, tx.at);
    if (!license || !standing.valid) return answer('refused', standing.code, license);
    if (license.seatsUsed >= license.seats) {
      const known = await tx.first(activeDevice(tx.tenantId, license.licenseId, input.fingerprint));
      return known ? answer('already-activated', standing.code, license) : answer('refused', 'TOO_MANY_DEVICES', license);
    }
    const seat = await tx.first(takeSeat(actor, {
      licenseId: license.licenseId,
      companyId: license.companyId,
      fingerprint: input.fingerprint,
      deviceName: input.deviceName ?? '',
      platform: input.platform ?? '',
      expiresAt: startOfTime(license, tx.at),
    }, tx.at));
    return seat ? answer('activated', standing.code, { ...license, ...seat }) : answer('already-activated', standing.code, license);
  });
}

/** When a license ends whose time starts with its first device. */
function startOfTime(license: FoundLicense, at: Date): Date | null {
  if (license.expiryBasis !== 'first-activation' || license.firstActivatedAt !== null || license.durationDays === null) return null;
  return new Date(at.getTime() + license.durationDays * DAY_MS);
}

function answer(outcome: ActivateDeviceOutput['outcome'], code: VerdictCode, license: FoundLicense | undefined): ActivateDeviceOutput {
  return { outcome, code, detail: verdictDetail(code), license: publicLicenseOf(license, code) };
}
