import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import { signedIn } from './require-signed-in.ts';
import type { RevokeSessionInput, RevokeSessionOutput } from './revoke-session.contract.ts';
import { deleteSession } from './sessions.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';

/**
 * Ends one of one's own sessions; its next request finds itself signed out.
 * @throws Refusal `session.missing`, `session.unknown` (another person's is unknown too)
 */
export async function revokeSession(door: SignInDoor, input: RevokeSessionInput): Promise<RevokeSessionOutput> {
  const { actor: gate } = door;
  const { userId, email } = signedIn(door.principal);
  await door.transact(async (tx) => {
    const ended = await tx.run(deleteSession(gate.tenantId, Buffer.from(input.sessionId, 'base64url')).where('user_id', '=', userId));
    if (ended === 0) throw new Refusal('not-found', 'session.unknown', 'There is no such session. It may have ended already.');
    await record(tx, gate, { action: 'session.revoke', objectType: 'user', objectId: userId, objectLabel: email });
  });
  return { revoked: true };
}
