import { toString as drawQrCode } from 'qrcode';
import { Refusal } from '@entrepot/kernel';
import type { Reader } from '@entrepot/postgres';
import type { BeginTotpEnrolmentInput, BeginTotpEnrolmentOutput } from './begin-totp-enrolment.contract.ts';
import { sealEnrolment } from './enrolment-ticket.ts';
import { sessionEnded, signInLimited } from './errors.ts';
import { passwordMatches } from './hash-password.ts';
import { attemptDenied, attemptSubject } from './limit-attempts.ts';
import { sessionHolder } from './session-holder.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { clearAttempts } from './sign-in-counters.queries.ts';
import { grouped, newTotpSecret, otpauthUri } from './totp.ts';
import { selectAccount, selectPersonalWords } from './users.queries.ts';

/**
 * Offers a new authenticator secret. Nothing is stored yet, and a factor that exists keeps working until a code confirms the new one.
 * @throws Refusal `session.ended` without a session that may enrol; `password.required`, `password.wrong`, `sign-in.limited` when the
 *   password has to be given again
 */
export async function beginTotpEnrolment(door: SignInDoor, input: BeginTotpEnrolmentInput): Promise<BeginTotpEnrolmentOutput> {
  const { secrets, reader } = door;
  const holder = sessionHolder(door.principal);
  if (!holder || holder.kind === 'pending' && holder.need === 'totp') throw sessionEnded();
  if (holder.kind !== 'pending') await askPasswordAgain(door, holder.email, input.password);
  const secret = newTotpSecret();
  const issuer = await issuerOf(reader, holder.userId);
  const uri = otpauthUri(issuer, holder.email, secret);
  const svg = await drawQrCode(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return {
    enrolment: sealEnrolment(secrets, { secret, userId: holder.userId, sessionHash: holder.sessionHash, at: reader.at }),
    qrCode: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    manualSecret: grouped(secret),
    otpauthUri: uri,
    account: holder.email,
    issuer,
  };
}

async function issuerOf(reader: Reader, userId: string): Promise<string> {
  return (await reader.first(selectPersonalWords(reader.tenantId, userId)))?.tenantName ?? 'Entrepot';
}

async function askPasswordAgain(door: SignInDoor, email: string, password: string | undefined): Promise<void> {
  const { actor: gate } = door;
  if (password === undefined) throw new Refusal('forbidden', 'password.required', 'Type your password again to change how you sign in.');
  const subject = attemptSubject(email, door.address);
  const { waitSeconds, account } = await door.transact(async (tx) => ({
    waitSeconds: await attemptDenied(tx, gate, subject),
    account: await tx.first(selectAccount(gate.tenantId, email.toLowerCase())),
  }));
  if (waitSeconds !== undefined) throw signInLimited(waitSeconds);
  if (!await passwordMatches(account?.passwordHash ?? undefined, password)) {
    throw new Refusal('forbidden', 'password.wrong', 'The password is not right. Check it and try again.');
  }
  await door.transact((tx) => tx.run(clearAttempts(gate.tenantId, subject)));
}
