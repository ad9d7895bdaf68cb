import { record } from '@entrepot/audit';
import { recordEvent, type EventType } from '@entrepot/events';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { licenseNotFound, refusal } from './errors.ts';
import type { LicenseStatus } from './license.contract.ts';
import { licenseStatusOf, updateLicenseStatus } from './licenses.queries.ts';
import type { ChangeStandingInput, ChangeStandingOutput } from './suspend-license.contract.ts';

/** One step between two standings. */
export interface StandingStep {
  readonly from: LicenseStatus;
  readonly to: LicenseStatus;
  readonly action: string;
  readonly event: EventType<{ licenseId: string; companyId: string; reason: string }>;
}

/**
 * Changes a license's standing by one conditional UPDATE, so that of two people who decide at once one is told that the
 * other was quicker.
 * @throws Refusal `license.not-found`, `license.already-suspended`, `license.not-suspended`, `license.revoked`, `license.changed`
 */
export async function changeStanding(tx: Tx, actor: MemberActor, input: ChangeStandingInput, step: StandingStep): Promise<ChangeStandingOutput> {
  const { licenseId, version, reason } = input;
  const changed = await tx.first(updateLicenseStatus(tx.tenantId, licenseId, step.from, step.to, version));
  if (!changed) throw await reasonOf(tx, licenseId, step);
  await record(tx, actor, {
    action: step.action, objectType: 'license', objectId: licenseId, before: { status: step.from }, after: { status: step.to, reason },
  });
  await recordEvent(tx, actor, step.event, licenseId, { licenseId, companyId: changed.companyId, reason });
  return { licenseId, status: step.to, version: changed.version };
}

async function reasonOf(tx: Tx, licenseId: string, step: StandingStep) {
  const now = await tx.first(licenseStatusOf(tx.tenantId, licenseId));
  if (!now) return licenseNotFound();
  if (now.status === 'revoked') return refusal('conflict', 'license.revoked', 'This license is revoked for good.');
  if (now.status === step.to) {
    return step.to === 'suspended'
      ? refusal('conflict', 'license.already-suspended', 'This license is suspended already.')
      : refusal('conflict', 'license.not-suspended', 'This license is not suspended, so there is nothing to resume.');
  }
  return refusal('conflict', 'license.changed', 'Somebody changed this license meanwhile. Reload and decide again.', { version: now.version });
}
