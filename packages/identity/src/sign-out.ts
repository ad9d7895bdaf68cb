import { record } from '@entrepot/audit';
import { sessionHolder } from './session-holder.ts';
import type { SignInDoor } from './sign-in-door.ts';
import { endSession } from './session-tokens.ts';

/** Ends the session this request came with, on the server and in the browser. Without one it does nothing. */
export async function signOut(door: SignInDoor): Promise<{ signedOut: true }> {
  const { actor: gate, principal, cookies } = door;
  const holder = sessionHolder(principal);
  const token = cookies.session;
  if (token !== undefined && holder) {
    await door.transact(async (tx) => {
      await endSession(tx, gate, token);
      await record(tx, gate, { action: 'session.end', objectType: 'user', objectId: holder.userId, objectLabel: holder.email });
    });
  }
  cookies.clearSession();
  return { signedOut: true };
}
