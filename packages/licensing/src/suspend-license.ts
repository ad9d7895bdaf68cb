import type { MemberActor, Tx } from '@entrepot/postgres';
import { changeStanding } from './change-standing.ts';
import { licenseSuspended } from './events.ts';
import type { ChangeStandingInput, ChangeStandingOutput } from './suspend-license.contract.ts';

/**
 * Suspends a license: the very next validation says SUSPENDED. Devices keep their seats.
 * @throws Refusal `license.not-found`, `license.already-suspended`, `license.revoked`, `license.changed`
 */
export async function suspendLicense(tx: Tx, actor: MemberActor, input: ChangeStandingInput): Promise<ChangeStandingOutput> {
  return changeStanding(tx, actor, input, { from: 'active', to: 'suspended', action: 'license.suspend', event: licenseSuspended });
}
