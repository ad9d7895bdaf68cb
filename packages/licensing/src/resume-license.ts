import type { MemberActor, Tx } from '@entrepot/postgres';
import { changeStanding } from './change-standing.ts';
import { licenseResumed } from './events.ts';
import type { ChangeStandingInput, ChangeStandingOutput } from './suspend-license.contract.ts';

/**
 * Ends a suspension: the very next validation counts again.
 * @throws Refusal `license.not-found`, `license.not-suspended`, `license.revoked`, `license.changed`
 */
export async function resumeLicense(tx: Tx, actor: MemberActor, input: ChangeStandingInput): Promise<ChangeStandingOutput> {
  return changeStanding(tx, actor, input, { from: 'suspended', to: 'active', action: 'license.resume', event: licenseResumed });
}
