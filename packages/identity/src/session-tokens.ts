import { createHash } from 'node:crypto';
import { Lucia, TimeSpan, generateIdFromEntropySize, type Adapter } from 'lucia';
import type { GateActor, Tx } from '@entrepot/postgres';
import type { Audience } from '@entrepot/rpc';
import {
  deleteExpiredSessions, deleteSession, deleteUserSessions, insertSession, selectSession, selectUserSessions, setSessionExpiry,
} from './sessions.queries.ts';

// The one file that knows lucia: it makes ids, expiry and cookies. Looking a session up is ours (find-session), since lucia's
// validateSession writes and so could not use the read lane; hashing, rotation and idle lifetimes are ours as well. Upstream has ended;
// any successor has to fill this file and nothing else.

/** What a session is besides its user and its lifetime. */
export interface SessionFacts {
  readonly audience: Audience;
  /** NULL while the second factor is still owed. */
  readonly secondFactorAt: Date | null;
  readonly remembered: boolean;
  readonly address: string;
  readonly userAgent: string;
}

declare module 'lucia' {
  interface Register {
    DatabaseSessionAttributes: SessionFacts;
  }
}

/** A session as its cookie needs it. The token exists here and in the browser, never in the database. */
export interface NewSession {
  readonly token: string;
  /** Seconds the browser keeps the cookie; undefined: until it closes. */
  readonly maxAgeSeconds: number | undefined;
}

interface Lifetime {
  /** How long without a request. */
  readonly idle: TimeSpan;
  /** How long at all. */
  readonly absolute: TimeSpan;
}

const TOKEN_BYTES = 32; // 256 bits

const PLATFORM: Lifetime = { idle: new TimeSpan(15, 'm'), absolute: new TimeSpan(8, 'h') };
const ADMIN: Lifetime = { idle: new TimeSpan(1, 'h'), absolute: new TimeSpan(12, 'h') };
const STOREFRONT: Lifetime = { idle: new TimeSpan(24, 'h'), absolute: new TimeSpan(30, 'd') };
const REMEMBERED: Lifetime = { idle: new TimeSpan(7, 'd'), absolute: new TimeSpan(30, 'd') };
// Time enough to enrol an authenticator; a password alone must not hold a door open for longer.
const OWING_SECOND_FACTOR: Lifetime = { idle: new TimeSpan(15, 'm'), absolute: new TimeSpan(15, 'm') };

/** What the database keeps of a token: SHA-256 is enough for 256 random bits. */
export function sessionHashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A new token of 256 bits, in the alphabet of session tokens: for whatever opens something with nothing but itself. */
export function newToken(): string {
  return generateIdFromEntropySize(TOKEN_BYTES);
}

/** How long a session may lie idle, in milliseconds. */
export function idleMilliseconds(facts: Pick<SessionFacts, 'audience' | 'remembered'>): number {
  return lifetimeOf(facts, false).idle.milliseconds();
}

/**
 * Starts a session under a new token.
 * @param owesSecondFactor a short session that is good for the second factor only
 */
export async function startSession(
  tx: Tx, gate: GateActor, userId: string, facts: SessionFacts, { owesSecondFactor }: { owesSecondFactor: boolean },
): Promise<NewSession> {
  const lifetime = lifetimeOf(facts, owesSecondFactor);
  const lucia = luciaFor(tx, gate, lifetime);
  const session = await lucia.createSession(userId, facts, { sessionId: newToken() });
  const { value, attributes } = lucia.createSessionCookie(session.id);
  return { token: value, maxAgeSeconds: facts.remembered ? attributes.maxAge : undefined };
}

/** Ends the session of a token. */
export async function endSession(tx: Tx, gate: GateActor, token: string): Promise<void> {
  await luciaFor(tx, gate, STOREFRONT).invalidateSession(token);
}

function lifetimeOf({ audience, remembered }: Pick<SessionFacts, 'audience' | 'remembered'>, owesSecondFactor: boolean): Lifetime {
  if (owesSecondFactor) return OWING_SECOND_FACTOR;
  if (audience === 'platform') return PLATFORM;
  if (audience === 'admin') return ADMIN;
  return remembered ? REMEMBERED : STOREFRONT;
}

function luciaFor(tx: Tx, gate: GateActor, lifetime: Lifetime): Lucia {
  return new Lucia(adapterFor(tx, gate, lifetime), { sessionExpiresIn: lifetime.absolute });
}

/** lucia's seven methods on one transaction of the gate: hashes on the way in, the transaction's clock instead of the process's. */
function adapterFor(tx: Tx, gate: GateActor, lifetime: Lifetime): Adapter {
  const { tenantId } = gate;
  const from = (span: TimeSpan): Date => new Date(tx.at.getTime() + span.milliseconds());
  return {
    setSession: async ({ id, userId, attributes }) => {
      await tx.run(insertSession(tenantId, {
        ...attributes, sessionHash: sessionHashOf(id), userId, at: tx.at,
        idleExpiresAt: from(lifetime.idle), expiresAt: from(lifetime.absolute),
      }));
    },
    getSessionAndUser: async (id) => {
      const row = await tx.first(selectSession(tenantId, sessionHashOf(id)));
      if (!row) return [null, null];
      return [{ id, userId: row.userId, expiresAt: row.expiresAt, attributes: factsOf(row) }, { id: row.userId, attributes: {} }];
    },
    // The ids here are hashes: the tokens are not ours to give back.
    getUserSessions: async (userId) => (await tx.all(selectUserSessions(tenantId, userId, tx.at)))
      .map((row) => ({ id: row.sessionHash.toString('base64url'), userId, expiresAt: row.expiresAt, attributes: factsOf(row) })),
    updateSessionExpiration: async (id, expiresAt) => void await tx.run(setSessionExpiry(tenantId, sessionHashOf(id), expiresAt)),
    deleteSession: async (id) => void await tx.run(deleteSession(tenantId, sessionHashOf(id))),
    deleteUserSessions: async (userId) => void await tx.run(deleteUserSessions(tenantId, userId)),
    deleteExpiredSessions: async () => void await tx.run(deleteExpiredSessions(tenantId, tx.at)),
  };
}

function factsOf(row: Omit<SessionFacts, 'audience'> & { audience: string }): SessionFacts {
  const { secondFactorAt, remembered, address, userAgent } = row;
  return { audience: audienceOf(row), secondFactorAt, remembered, address, userAgent };
}

/** The app that a stored session is for. */
export function audienceOf({ audience }: { readonly audience: string }): Audience {
  return audience === 'platform' || audience === 'admin' ? audience : 'storefront';
}
