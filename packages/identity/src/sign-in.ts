import { record } from '@entrepot/audit';
import type { Tx } from '@entrepot/postgres';
import { inspectionRunning, signInLimited, signInRefused } from './errors.ts';
import { kindFor } from './find-session.ts';
import { passwordMatches } from './hash-password.ts';
import { attemptDenied, attemptSubject } from './limit-attempts.ts';
import { endSession, startSession, type NewSession } from './session-tokens.ts';
import type { SignInInput, SignInOutput } from './sign-in.contract.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { clearAttempts } from './sign-in-counters.queries.ts';
import { selectAccount } from './users.queries.ts';

type Next = SignInOutput['next'];
interface Account {
  userId: string;
  kind: string;
  email: string;
  status: string;
  passwordHash: string | null;
  factorConfirmedAt: Date | null;
}

/**
 * Signs a person in with a password. Members always owe a second factor after it; buyers owe one when they have one.
 * Known, unknown, disabled and passwordless accounts, and those of the other app, take the same steps and get the same answer.
 * @throws Refusal `sign-in.refused`, `inspection.running`; `sign-in.limited` after five failures in 15 minutes for this account from this address
 */
export async function signIn(door: SignInDoor, input: SignInInput): Promise<SignInOutput> {
  const { actor: gate } = door;
  if (door.principal.kind === 'inspector') throw inspectionRunning();
  const subject = attemptSubject(input.email, door.address);
  const { waitSeconds, account } = await door.transact(async (tx) => {
    const [wait, found] = await Promise.all([
      attemptDenied(tx, gate, subject),
      tx.first(selectAccount(gate.tenantId, input.email.toLowerCase())),
    ]);
    return { waitSeconds: wait, account: found && mayEnter(door, found) ? found : undefined };
  });
  if (waitSeconds !== undefined) throw signInLimited(waitSeconds);
  const matches = await passwordMatches(account?.passwordHash ?? undefined, input.password);
  if (!account || !matches) {
    await door.transact((tx) => recordRefusal(tx, door, account));
    throw signInRefused();
  }
  const next = nextFor(account);
  const session = await door.transact((tx) => openSession(tx, door, account, { subject, remember: input.remember, next }));
  door.cookies.setSession(session.token, session.maxAgeSeconds);
  return { next };
}

function mayEnter(door: SignInDoor, account: Account): boolean {
  return account.status === 'active' && account.kind === kindFor(door.audience);
}

function nextFor(account: Account): Next {
  if (account.factorConfirmedAt) return 'totp';
  return account.kind === 'member' ? 'enrolment' : 'signed-in';
}

// Written for unknown accounts too, so that the time tells nothing; then it names the tenant and not what was typed, which may be a
// password in the wrong field.
async function recordRefusal(tx: Tx, { actor: gate, address }: SignInDoor, account: Account | undefined): Promise<void> {
  await record(tx, gate, {
    action: 'sign-in.refuse', objectType: account ? 'user' : 'tenant', objectId: account?.userId ?? gate.tenantId,
    objectLabel: account?.email ?? '', after: { address },
  });
}

async function openSession(
  tx: Tx, door: SignInDoor, account: Account, { subject, remember, next }: { subject: Buffer; remember: boolean; next: Next },
): Promise<NewSession> {
  const { actor: gate, audience, address, userAgent, cookies } = door;
  await tx.run(clearAttempts(gate.tenantId, subject));
  if (cookies.session) await endSession(tx, gate, cookies.session);
  const facts = { audience, secondFactorAt: null, remembered: remember && audience === 'storefront', address, userAgent };
  const session = await startSession(tx, gate, account.userId, facts, { owesSecondFactor: next !== 'signed-in' });
  await record(tx, gate, {
    action: 'session.start', objectType: 'user', objectId: account.userId, objectLabel: account.email, after: { audience, address, next },
  });
  return session;
}
