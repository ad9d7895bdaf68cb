import { record } from '@entrepot/audit';
import { openSecret } from '@entrepot/kernel/secret-box';
import type { Tx } from '@entrepot/postgres';
import { backupCodeHash } from './backup-codes.ts';
import {
  giveBackFactorTry, lockFactor, selectFactorLock, takeFactorTry, useBackupCode, useTimeStep,
} from './factors.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { timeStepOf } from './totp.ts';
import type { VerifySecondFactorInput } from './verify-second-factor.contract.ts';

const FAILURES_BEFORE_LOCK = 10;
const LOCK_MILLISECONDS = 15 * 60_000;

type Verdict = { is: 'right' } | { is: 'wrong' } | { is: 'used' } | { is: 'locked'; waitSeconds: number };

/** Whose second factor it is. */
interface Holder {
  readonly userId: string;
  readonly email: string;
}

/**
 * Judges a code and uses it up. The try is taken before the code is looked at; ten wrong codes lock the authenticator for 15 minutes,
 * and backup codes work in spite of that.
 */
export function judgeSecondFactor(tx: Tx, door: SignInDoor, holder: Holder, { method, code }: VerifySecondFactorInput): Promise<Verdict> {
  return method === 'totp' ? judgeCode(tx, door, holder, code) : judgeBackupCode(tx, door, holder, code);
}

async function judgeCode(tx: Tx, door: SignInDoor, { userId, email }: Holder, code: string): Promise<Verdict> {
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

async function judgeBackupCode(tx: Tx, { actor: gate }: SignInDoor, { userId }: Holder, code: string): Promise<Verdict> {
  const used = await tx.run(useBackupCode(gate.tenantId, userId, backupCodeHash(code), tx.at));
  return { is: used === 1 ? 'right' : 'wrong' };
}
