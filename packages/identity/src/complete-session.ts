import type { Tx } from '@entrepot/postgres';
import { sessionEnded } from './errors.ts';
import type { SessionHolder } from './session-holder.ts';
import { startSession, type NewSession } from './session-tokens.ts';
import { deleteSession } from './sessions.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';

/**
 * Rotates the session once the second factor is given: the token that came before is dead, whoever has seen it.
 * @throws Refusal `session.ended` when another request was quicker
 */
export async function completeSession(
  tx: Tx, door: SignInDoor, holder: SessionHolder, { remembered }: { remembered: boolean },
): Promise<NewSession> {
  const { actor: gate, audience, address, userAgent } = door;
  if (await tx.run(deleteSession(gate.tenantId, holder.sessionHash)) !== 1) throw sessionEnded();
  const facts = { audience, secondFactorAt: tx.at, remembered, address, userAgent };
  return startSession(tx, gate, holder.userId, facts, { owesSecondFactor: false });
}
