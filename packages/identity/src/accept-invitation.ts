import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import type { Tx } from '@entrepot/postgres';
import { createUser } from './create-user.ts';
import { inspectionRunning, invitationUnknown } from './errors.ts';
import { userVerified } from './events.ts';
import { lookUpInvitation } from './find-invitation.ts';
import { hashPassword } from './hash-password.ts';
import type { AcceptInvitationInput, AcceptInvitationOutput } from './invitation.contract.ts';
import { acceptInvitationRow } from './invitations.queries.ts';
import { refuseUnfitPassword } from './refuse-unfit-password.ts';
import { endSession, sessionHashOf, startSession, type NewSession } from './session-tokens.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { insertMembership, insertPassword } from './users.queries.ts';

/**
 * Joins the team with an invitation: the person, the role, the password, and a session that is good for setting up the authenticator. The
 * invitation works once; of many requests at one moment one wins.
 * @throws Refusal `invitation.unknown`, `sign-in.limited`, `password.too-short`, `password.too-long`, `password.common`,
 *   `password.personal`, `user.email-taken`, `inspection.running`
 */
export async function acceptInvitation(door: SignInDoor, input: AcceptInvitationInput): Promise<AcceptInvitationOutput> {
  if (door.principal.kind === 'inspector') throw inspectionRunning();
  const { email, tenantName, tenantSlug } = await lookUpInvitation(door, input.token);
  refuseUnfitPassword(input.password, { secondFactor: true, name: input.name, email, tenantName, tenantSlug });
  const passwordHash = await hashPassword(input.password);
  const session = await door.transact((tx) => join(tx, door, input, passwordHash));
  door.cookies.setSession(session.token, session.maxAgeSeconds);
  return { next: 'enrolment' };
}

async function join(tx: Tx, door: SignInDoor, { token, name }: AcceptInvitationInput, passwordHash: string): Promise<NewSession> {
  const { actor: gate, audience, address, userAgent, cookies } = door;
  const { tenantId } = gate;
  const invitation = await tx.first(acceptInvitationRow(tenantId, sessionHashOf(token), tx.at));
  if (!invitation) throw invitationUnknown();
  const { invitationId, email, role } = invitation;
  const userId = await createUser(tx, gate, { kind: 'member', email, name });
  await tx.run(insertMembership(tenantId, userId, role));
  await tx.run(insertPassword(tenantId, userId, passwordHash, tx.at));
  await record(tx, gate, {
    action: 'invitation.accept', objectType: 'user', objectId: userId, objectLabel: email,
    after: { name, role, invitation: invitationId, address },
  });
  await recordEvent(tx, gate, userVerified, userId, { userId, email, role });
  if (cookies.session) await endSession(tx, gate, cookies.session);
  const facts = { audience, secondFactorAt: null, remembered: false, address, userAgent };
  return startSession(tx, gate, userId, facts, { owesSecondFactor: true });
}
