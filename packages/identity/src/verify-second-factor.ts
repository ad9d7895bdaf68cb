import { record } from '@entrepot/audit';
import { openSecret } from '@entrepot/kernel/secret-box';
import type { Tx } from '@entrepot/postgres';
import type { PendingPrincipal } from '@entrepot/rpc';
import { backupCodeHash } from './backup-codes.ts';
import { factorLocked, sessionEnded, usedCode, wrongCode } from './errors.ts';
import {
  giveBackFactorTry, lockFactor, selectFactorLock, takeFactorTry, useBackupCode, useTimeStep,
} from './factors.queries.ts';
import { completeSession } from './complete-session.ts';
import type { NewSession } from './session-tokens.ts';
import { deleteSession, takeChallengeTry } from './sessions.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { timeStepOf } from './totp.ts';
import type { VerifySecondFactorInput, VerifySecondFactorOutput } from './verify-second-factor.contract.ts';

const FAILURES_BEFORE_LOCK = 10;
const LOCK_MILLISECONDS = 15 * 60_000;

type Verdict = { is: 'right' } | { is: 'wrong' } | { is: 'used' } | { is: 'locked'; waitSeconds: number };
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
  const judge = input.method === 'totp' ? judgeCode : judgeBackupCode;
  const verdict = await judge(tx, door, pending, input.code);
  if (verdict.is === 'locked') return verdict;
  const taken = await tx.first(takeChallengeTry(gate.tenantId, pending.sessionHash, tx.at));
  // A right code for a challenge that is over must not stay used up: nothing was written yet that a refusal would have to keep.
  if (!taken) throw sessionEnded();
  if (verdict.is === 'used') return verdict;
  if (verdict.is === 'wrong') return refuse(tx, door, pending, taken.triesLeft);
  const session = await completeSession(tx, door, pending, { remembered: taken.remembered });
  await record(tx, gate, {
    action: 'session.verify', objectType: 'user', objectId: pending.userId, objectLabel: pending.email, after: { method: input.method },
  });
  return { is: 'accepted', session };
}

async function judgeCode(tx: Tx, door: SignInDoor, { userId, email }: PendingPrincipal, code: string): Promise<Verdict> {
  const { actor: gate, secrets } = door;
  const factor = await tx.first(takeFactorTry(gate.tenantId, userId, tx.at));
  if (!factor) {
    const lock = await tx.first(selectFactorLock(gate.tenantId, userId));
    return { is: 'locked', waitSeconds: Math.max(1, Math.ceil(((lock?.lockedUntil?.getTime() ?? 0) - tx.at.getTime()) / 1000)) };
  }
  const step = await timeStepOf(openSecret(secrets, factor.secretCiphertext).toString(), code.replace(/\s/g, ''), tx.at);
  if (step !== undefined) {
    if (await tx.run(useTimeStep(gate.tenantId, userId, step)) === 1) return { is: 'right' };
    await tx.run(giveBackFactorTry(gate.tenantId, userId));
    return { is: 'used' };
  }
  if (factor.failures >= FAILURES_BEFORE_LOCK) {
    await tx.run(lockFactor(gate.tenantId, userId, new Date(tx.at.getTime() + LOCK_MILLISECONDS)));
    await record(tx, gate, { action: 'factor.lock', objectType: 'user', objectId: userId, objectLabel: email });
  }
  return { is: 'wrong' };
}

async function judgeBackupCode(tx: Tx, { actor: gate }: SignInDoor, { userId }: PendingPrincipal, code: string): Promise<Verdict> {
  const used = await tx.run(useBackupCode(gate.tenantId, userId, backupCodeHash(code), tx.at));
  return { is: used === 1 ? 'right' : 'wrong' };
}

async function refuse(tx: Tx, { actor: gate, address }: SignInDoor, pending: PendingPrincipal, triesLeft: number): Promise<Outcome> {
  if (triesLeft === 0) await tx.run(deleteSession(gate.tenantId, pending.sessionHash));
  await record(tx, gate, {
    action: 'second-factor.refuse', objectType: 'user', objectId: pending.userId, objectLabel: pending.email, after: { address, triesLeft },
  });
  return { is: 'wrong', triesLeft };
}
