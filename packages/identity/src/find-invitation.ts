import { invitationUnknown, signInLimited } from './errors.ts';
import type { FindInvitationInput, FindInvitationOutput } from './invitation.contract.ts';
import { selectInvitation } from './invitations.queries.ts';
import { attemptDenied, attemptSubject } from './limit-attempts.ts';
import { sessionHashOf } from './session-tokens.ts';
import type { SignInDoor } from './sign-in-door.ts';

/** What is known of an invitation before it is accepted. */
export interface KnownInvitation {
  readonly invitationId: string;
  readonly email: string;
  readonly role: string;
  readonly inviterName: string;
  readonly expiresAt: Date;
  readonly tenantName: string;
  readonly tenantSlug: string;
}

/**
 * Who invited whom to what, for the page that an invitation's link opens.
 * @throws Refusal `invitation.unknown` (expired, revoked, used and never given look the same), `sign-in.limited` after five guesses
 */
export async function findInvitation(door: SignInDoor, { token }: FindInvitationInput): Promise<FindInvitationOutput> {
  const { email, role, inviterName, tenantName, expiresAt } = await lookUpInvitation(door, token);
  return { email, role, inviterName, tenantName, expiresAt: expiresAt.toISOString() };
}

/**
 * The open invitation of a token. Wrong tokens are counted by where they come from; a right one is never held up by them, since 256 bits
 * are not guessed and a whole office may share an address.
 * @throws Refusal as {@link findInvitation}
 */
export async function lookUpInvitation(door: SignInDoor, token: string): Promise<KnownInvitation> {
  const { actor: gate } = door;
  const { found, waitSeconds } = await door.transact(async (tx) => {
    // Invitations lead to the team's app; a shop knows none.
    const select = selectInvitation(gate.tenantId, sessionHashOf(token), tx.at);
    const invitation = door.audience === 'storefront' ? undefined : await tx.first(select);
    if (invitation) return { found: invitation, waitSeconds: undefined };
    // No e-mail address reads like this, so these tries are nobody's sign-in.
    return { found: undefined, waitSeconds: await attemptDenied(tx, gate, attemptSubject('invitation', door.address)) };
  });
  if (found) return found;
  throw waitSeconds === undefined ? invitationUnknown() : signInLimited(waitSeconds);
}
