import type { DeviceActor, Tx } from '@entrepot/postgres';
import type { DeactivateDeviceInput, DeactivateDeviceOutput } from './deactivate-device.contract.ts';
import { lockLicenseByKeyHash, type FoundLicense } from './device-door.queries.ts';
import { hashLicenseKey, parseLicenseKey } from './license-key.ts';
import { licenseStanding } from './license-verdict.ts';
import { publicLicenseOf } from './public-license.ts';
import { giveSeatBack } from './seats.queries.ts';
import type { VerdictCode } from './verdict.contract.ts';
import { verdictDetail } from './verdict-detail.contract.ts';

/**
 * Gives a device's seat back. A suspended or expired license lets go of its devices too: only who does not hold the key, or
 * asks for another product, is refused.
 * @returns `deactivated`, `not-active` (nothing was counted) or `refused` with NOT_FOUND or PRODUCT_MISMATCH
 */
export async function deactivateDevice(tx: Tx, actor: DeviceActor, input: DeactivateDeviceInput): Promise<DeactivateDeviceOutput> {
  const key = parseLicenseKey(input.key);
  if (!key) return answer('refused', 'NOT_FOUND', undefined);
  return tx.asClerk(async () => {
    const license = await tx.first(lockLicenseByKeyHash(tx.tenantId, hashLicenseKey(key), input.productCode));
    if (!license) return answer('refused', 'NOT_FOUND', undefined);
    const { code } = licenseStanding(license, {}, tx.at);
    if (input.productCode !== undefined && input.productCode !== license.productCode) return answer('refused', 'PRODUCT_MISMATCH', license);
    const { fingerprint } = input;
    const seat = await tx.first(giveSeatBack(actor, license, { fingerprint }, fingerprint, tx.at));
    return seat ? answer('deactivated', code, { ...license, ...seat }) : answer('not-active', code, license);
  });
}

function answer(outcome: DeactivateDeviceOutput['outcome'], code: VerdictCode, license: FoundLicense | undefined): DeactivateDeviceOutput {
  return { outcome, code, detail: verdictDetail(code), license: publicLicenseOf(license, code) };
}
