import { record } from '@entrepot/audit';
import { openSecret, type SecretKeys } from '@entrepot/kernel/secret-box';
import type { BuyerActor, Tx } from '@entrepot/postgres';
import { licenseNotFound } from './errors.ts';
import { maskLicenseKey } from './license-key.ts';
import type { LicenseIdInput } from './license.contract.ts';
import { sealedKeyOf } from './licenses.queries.ts';
import type { RevealKeyOutput } from './reveal-key.contract.ts';

/**
 * Shows the key of a license to a buyer of its company. Each look is written into the trail.
 * @throws Refusal `license.not-found`
 */
export async function revealKey(tx: Tx, actor: BuyerActor, { licenseId }: LicenseIdInput, secrets: SecretKeys): Promise<RevealKeyOutput> {
  const sealed = await tx.first(sealedKeyOf(tx.tenantId, actor.companyId, licenseId));
  if (!sealed) throw licenseNotFound();
  const objectLabel = maskLicenseKey(sealed.prefix, sealed.lastFour);
  await tx.asClerk(() => record(tx, actor, { action: 'license.reveal', objectType: 'license', objectId: licenseId, objectLabel }));
  return { key: openSecret(secrets, sealed.keyCiphertext).toString() };
}
