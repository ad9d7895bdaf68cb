import type { ListSessionsOutput } from './list-sessions.contract.ts';
import { signedIn } from './require-signed-in.ts';
import { selectUserSessions } from './sessions.queries.ts';
import type { SignInDoor } from './sign-in-door.ts';

/**
 * One's own living sessions.
 * @throws Refusal `session.missing`
 */
export async function listSessions({ principal, reader }: SignInDoor): Promise<ListSessionsOutput> {
  const { userId, sessionHash } = signedIn(principal);
  const rows = await reader.all(selectUserSessions(reader.tenantId, userId, reader.at));
  return {
    sessions: rows.map((row) => ({
      sessionId: row.sessionHash.toString('base64url'),
      device: row.userAgent,
      address: row.address,
      startedAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      current: row.sessionHash.equals(sessionHash),
    })),
  };
}
