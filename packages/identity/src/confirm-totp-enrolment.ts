import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import { sealSecret } from '@entrepot/kernel/secret-box';
import type { Tx } from '@entrepot/postgres';
import { backupCodeHash, newBackupCodes } from './backup-codes.ts';
import { completeSession } from './complete-session.ts';
import type { ConfirmTotpEnrolmentInput, ConfirmTotpEnrolmentOutput } from './confirm-totp-enrolment.contract.ts';
import { openEnrolment } from './enrolment-ticket.ts';
import { sessionEnded, wrongCode } from './errors.ts';
import { deleteBackupCodes, insertBackupCodes, insertFactor, replaceFactor } from './factors.queries.ts';
import { sessionHolder, type SessionHolder } from './session-holder.ts';
import type { NewSession } from './session-tokens.ts';
import { deleteOtherSessions, takeChallengeTry } from './sessions.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { timeStepOf } from './totp.ts';

type Outcome = { session: NewSession; backupCodes: string[] } | { triesLeft: number };

/**
 * Takes the offered authenticator into use, once a code shows that it works: new backup codes, a new session, and every other session
 * of this person ends.
 * @throws Refusal `session.ended`, `enrolment.expired`, `second-factor.wrong`, `second-factor.enrolled`
 */
export async function confirmTotpEnrolment(door: SignInDoor, input: ConfirmTotpEnrolmentInput): Promise<ConfirmTotpEnrolmentOutput> {
  const { secrets, reader } = door;
  const holder = sessionHolder(door.principal);
  if (!holder || holder.kind === 'pending' && holder.need === 'totp') throw sessionEnded();
  const secret = openEnrolment(secrets, input.enrolment, { userId: holder.userId, sessionHash: holder.sessionHash, at: reader.at });
  if (secret === undefined) {
    throw new Refusal('invalid', 'enrolment.expired', 'Setting up took too long. Begin again and scan the new QR code.');
  }
  const outcome = await door.transact((tx) => confirm(tx, door, holder, secret, input.code));
  if ('triesLeft' in outcome) throw wrongCode(outcome.triesLeft);
  door.cookies.setSession(outcome.session.token, outcome.session.maxAgeSeconds);
  return { backupCodes: outcome.backupCodes };
}

async function confirm(tx: Tx, door: SignInDoor, holder: SessionHolder, secret: string, code: string): Promise<Outcome> {
  const { actor: gate, secrets } = door;
  const taken = await tx.first(takeChallengeTry(gate.tenantId, holder.sessionHash, tx.at));
  if (!taken) throw sessionEnded();
  const timeStep = await timeStepOf(secret, code.replace(/\s/g, ''), tx.at);
  if (timeStep === undefined) return { triesLeft: taken.triesLeft };
  await store(tx, door, holder, { userId: holder.userId, secretCiphertext: sealSecret(secrets, secret), timeStep, at: tx.at });
  const backupCodes = newBackupCodes();
  await tx.run(deleteBackupCodes(gate.tenantId, holder.userId));
  await tx.run(insertBackupCodes(gate.tenantId, holder.userId, backupCodes.map(backupCodeHash)));
  await tx.run(deleteOtherSessions(gate.tenantId, holder.userId, holder.sessionHash));
  const session = await completeSession(tx, door, holder, { remembered: taken.remembered });
  await record(tx, gate, { action: 'factor.enrol', objectType: 'user', objectId: holder.userId, objectLabel: holder.email });
  return { session, backupCodes };
}

async function store(tx: Tx, { actor: gate }: SignInDoor, holder: SessionHolder, factor: Parameters<typeof insertFactor>[1]): Promise<void> {
  if (await tx.run(insertFactor(gate.tenantId, factor)) === 1) return;
  if (holder.kind === 'pending') {
    throw new Refusal('conflict', 'second-factor.enrolled', 'An authenticator was set up in the meantime. Sign in again and use it.');
  }
  await tx.run(replaceFactor(gate.tenantId, factor));
}
