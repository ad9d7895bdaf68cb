import type { GateActor, Tx } from '@entrepot/postgres';
import { idleMilliseconds, type SessionFacts } from './session-tokens.ts';
import { extendSession } from './sessions.queries.ts';

/** Moves the idle limit of a session in use; written after the answer, at most once a minute. */
export async function keepSession(
  tx: Tx, gate: GateActor, session: Pick<SessionFacts, 'audience' | 'remembered'> & { sessionHash: Buffer },
): Promise<void> {
  await tx.run(extendSession(gate.tenantId, session.sessionHash, tx.at, idleMilliseconds(session)));
}
