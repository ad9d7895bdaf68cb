import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { Tx } from '@entrepot/postgres';
import type { MemberPrincipal, StaffPrincipal } from '@entrepot/rpc';
import { factorLocked, sessionEnded, usedCode, wrongCode } from './errors.ts';
import { judgeSecondFactor } from './judge-second-factor.ts';
import { refuseSecondFactor } from './refuse-second-factor.ts';
import { signedIn } from './require-signed-in.ts';
import { renewSecondFactor, takeChallengeTry } from './sessions.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';
import type { StepUpOutput } from './step-up.contract.ts';
import type { VerifySecondFactorInput } from './verify-second-factor.contract.ts';

type Outcome = { is: 'accepted' } | { is: 'wrong'; triesLeft: number } | { is: 'used' } | { is: 'locked'; waitSeconds: number };

/**
 * Gives the second factor again before a sensitive act, in the session that runs. Tries are counted and locked as at sign-in; with the
 * fifth wrong code the session ends.
 * @throws Refusal `session.missing`, `session.second-factor-owed`, `session.ended`, `second-factor.wrong`, `second-factor.used`,
 *   `second-factor.locked`
 */
export async function stepUp(door: SignInDoor, input: VerifySecondFactorInput): Promise<StepUpOutput> {
  const person = signedIn(door.principal);
  // Buyers choose whether to have an authenticator, and nothing of theirs asks for it again.
  if (person.kind === 'buyer') throw new Refusal('forbidden', 'session.missing', 'This is for teams only.');
  const outcome = await door.transact((tx) => answer(tx, door, person, input));
  if (outcome.is === 'locked') throw factorLocked(outcome.waitSeconds);
  if (outcome.is === 'used') throw usedCode();
  if (outcome.is === 'wrong') throw wrongCode(outcome.triesLeft);
  return { steppedUp: true };
}

// Lock order: the factor's row, then the session's.
async function answer(
  tx: Tx, door: SignInDoor, person: MemberPrincipal | StaffPrincipal, input: VerifySecondFactorInput,
): Promise<Outcome> {
  const { actor: gate } = door;
  const verdict = await judgeSecondFactor(tx, door, person, input);
  if (verdict.is === 'locked') return verdict;
  const taken = await tx.first(takeChallengeTry(gate.tenantId, person.sessionHash, tx.at));
  if (!taken) throw sessionEnded();
  if (verdict.is === 'used') return verdict;
  if (verdict.is === 'wrong') return refuseSecondFactor(tx, door, person, taken.triesLeft);
  await tx.run(renewSecondFactor(gate.tenantId, person.sessionHash, tx.at));
  await record(tx, gate, {
    action: 'session.step-up', objectType: 'user', objectId: person.userId, objectLabel: person.email, after: { method: input.method },
  });
  return { is: 'accepted' };
}
