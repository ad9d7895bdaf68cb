import { record } from '@entrepot/audit';
import type { Tx } from '@entrepot/postgres';
import type { PendingPrincipal } from '@entrepot/rpc';
import { factorLocked, sessionEnded, usedCode, wrongCode } from './errors.ts';
import { completeSession } from './complete-session.ts';
import { judgeSecondFactor } from './judge-second-factor.ts';
import { refuseSecondFactor } from './refuse-second-factor.ts';
import type { NewSession } from './session-tokens.ts';
import { takeChallengeTry } from './sessions.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';
import type { VerifySecondFactorInput, VerifySecondFactorOutput } from './verify-second-factor.contract.ts';

type Outcome = { is: 'accepted'; session: NewSession } | { is: 'wrong'; triesLeft: number } | { is: 'used' } | { is: 'ended' }
  | { is: 'locked'; waitSeconds: number };

/**
 * Answers the challenge after the password. Every try is taken before the code is looked at: five per challenge, and ten wrong ones
 * lock the authenticator for 15 minutes. Only who knows the password gets here, so no stranger can lock the owner out; backup codes
 * work in spite of the lock.
 * @throws Refusal `session.ended`, `second-factor.wrong`, `second-factor.used`, `second-factor.locked`
 */
export async function verifySecondFactor(door: SignInDoor, input: VerifySecondFactorInput): Promise<VerifySecondFactorOutput> {
  const { principal } = door;
  if (principal.kind !== 'pending' || principal.need !== 'totp') throw sessionEnded();
  const outcome = await door.transact((tx) => answer(tx, door, principal, input));
  if (outcome.is === 'locked') throw factorLocked(outcome.waitSeconds);
  if (outcome.is === 'used') throw usedCode();
  if (outcome.is === 'wrong') throw wrongCode(outcome.triesLeft);
  if (outcome.is === 'ended') throw sessionEnded();
  door.cookies.setSession(outcome.session.token, outcome.session.maxAgeSeconds);
  return { next: 'signed-in' };
}

// Lock order: the factor's row, then the session's.
async function answer(tx: Tx, door: SignInDoor, pending: PendingPrincipal, input: VerifySecondFactorInput): Promise<Outcome> {
  const { actor: gate } = door;
  const verdict = await judgeSecondFactor(tx, door, pending, input);
  if (verdict.is === 'locked') return verdict;
  const taken = await tx.first(takeChallengeTry(gate.tenantId, pending.sessionHash, tx.at));
  // A right code for a challenge that is over must not stay used up: nothing was written yet that a refusal would have to keep.
  if (!taken) throw sessionEnded();
  if (verdict.is === 'used') return verdict;
  if (verdict.is === 'wrong') return refuseSecondFactor(tx, door, pending, taken.triesLeft);
  const session = await completeSession(tx, door, pending, { remembered: taken.remembered });
  await record(tx, gate, {
    action: 'session.verify', objectType: 'user', objectId: pending.userId, objectLabel: pending.email, after: { method: input.method },
  });
  return { is: 'accepted', session };
}
