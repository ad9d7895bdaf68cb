import { record } from '@entrepot/audit';
import type { Tx } from '@entrepot/postgres';
import { deleteSession } from './sessions.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';
import type { SessionHolder } from './session-holder.ts';

/** Notes a wrong code. With the last try of the challenge the session ends: whoever guesses needs the password again. */
export async function refuseSecondFactor(
  tx: Tx, { actor: gate, address }: SignInDoor, holder: SessionHolder, triesLeft: number,
): Promise<{ readonly is: 'wrong'; readonly triesLeft: number }> {
  if (triesLeft === 0) await tx.run(deleteSession(gate.tenantId, holder.sessionHash));
  await record(tx, gate, {
    action: 'second-factor.refuse', objectType: 'user', objectId: holder.userId, objectLabel: holder.email, after: { address, triesLeft },
  });
  return { is: 'wrong', triesLeft };
}
