import { compileOnce, query, type Slots, type Slotted } from '@entrepot/postgres';
import { sql } from 'kysely';

/** What finds a session. */
export type SessionKey = { tenantId: string; sessionHash: Buffer };

interface SessionRow {
  readonly sessionHash: Buffer;
  readonly userId: string;
  readonly audience: string;
  readonly secondFactorAt: Date | null;
  readonly remembered: boolean;
  readonly address: string;
  readonly userAgent: string;
  readonly at: Date;
  readonly idleExpiresAt: Date;
  readonly expiresAt: Date;
}

/** Tries that one challenge allows, whatever their kind. */
const TRIES_PER_CHALLENGE = 5;

/** The session under a hash, with who it belongs to. `customers` joins the buyer's company to it, so that a request reads once. */
export function selectSession(tenantId: Slotted<string>, sessionHash: Slotted<Buffer>) {
  return query.selectFrom('identity.sessions as s')
    .innerJoin('identity.users as u', (join) => join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.user_id', '=', 's.user_id'))
    .leftJoin('identity.memberships as m', (join) => join.onRef('m.tenant_id', '=', 's.tenant_id').onRef('m.user_id', '=', 's.user_id'))
    .leftJoin('identity.totp_factors as f', (join) => join.onRef('f.tenant_id', '=', 's.tenant_id').onRef('f.user_id', '=', 's.user_id'))
    .where('s.tenant_id', '=', tenantId).where('s.session_hash', '=', sessionHash)
    .select(['s.session_hash as sessionHash', 's.user_id as userId', 's.audience as audience', 's.second_factor_at as secondFactorAt',
      's.remembered as remembered', 's.address as address', 's.user_agent as userAgent', 's.last_seen_at as lastSeenAt',
      's.idle_expires_at as idleExpiresAt', 's.expires_at as expiresAt', 'u.kind as kind', 'u.status as status', 'u.name as name',
      'u.email as email', 'm.role as memberRole', 'f.confirmed_at as factorConfirmedAt']);
}

/** The same for the admin app, where every request asks. */
export const selectMemberSession = compileOnce((slot: Slots<SessionKey>) => selectSession(slot('tenantId'), slot('sessionHash')));

export function insertSession(tenantId: string, session: SessionRow) {
  return query.insertInto('identity.sessions').values({
    tenant_id: tenantId, session_hash: session.sessionHash, user_id: session.userId, audience: session.audience,
    second_factor_at: session.secondFactorAt, remembered: session.remembered,
    address: session.address.slice(0, 64), user_agent: session.userAgent.slice(0, 400),
    created_at: session.at, last_seen_at: session.at, idle_expires_at: session.idleExpiresAt, expires_at: session.expiresAt,
  });
}

/** Moves the idle limit on, at most once a minute and never past the absolute limit. */
export function extendSession(tenantId: string, sessionHash: Buffer, at: Date, idleMilliseconds: number) {
  return query.updateTable('identity.sessions')
    .set({
      last_seen_at: at,
      idle_expires_at: sql<Date>`least(expires_at, ${new Date(at.getTime() + idleMilliseconds)}::timestamptz)`,
    })
    .where('tenant_id', '=', tenantId).where('session_hash', '=', sessionHash)
    .where('last_seen_at', '<=', new Date(at.getTime() - 60_000)).where('idle_expires_at', '>', at).where('expires_at', '>', at);
}

export function setSessionExpiry(tenantId: string, sessionHash: Buffer, expiresAt: Date) {
  return query.updateTable('identity.sessions').set({ expires_at: expiresAt })
    .where('tenant_id', '=', tenantId).where('session_hash', '=', sessionHash);
}

/** Takes one try of the challenge: no row when they are used up, or when the session has ended. */
export function takeChallengeTry(tenantId: string, sessionHash: Buffer, at: Date) {
  return query.updateTable('identity.sessions').set((row) => ({ challenge_failures: row('challenge_failures', '+', 1) }))
    .where('tenant_id', '=', tenantId).where('session_hash', '=', sessionHash)
    .where('challenge_failures', '<', TRIES_PER_CHALLENGE).where('idle_expires_at', '>', at).where('expires_at', '>', at)
    .returning([sql<number>`${TRIES_PER_CHALLENGE} - challenge_failures`.as('triesLeft'), 'remembered']);
}

/** The second factor was given again: sensitive acts are open for some minutes, and the challenge's tries start afresh. */
export function renewSecondFactor(tenantId: string, sessionHash: Buffer, at: Date) {
  return query.updateTable('identity.sessions').set({ second_factor_at: at, challenge_failures: 0 })
    .where('tenant_id', '=', tenantId).where('session_hash', '=', sessionHash);
}

/** A user's living sessions, the one used last first. */
export function selectUserSessions(tenantId: string, userId: string, at: Date) {
  return query.selectFrom('identity.sessions')
    .where('tenant_id', '=', tenantId).where('user_id', '=', userId).where('idle_expires_at', '>', at).where('expires_at', '>', at)
    .select(['session_hash as sessionHash', 'audience', 'second_factor_at as secondFactorAt', 'remembered', 'address',
      'user_agent as userAgent', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'expires_at as expiresAt'])
    .orderBy('last_seen_at', 'desc').limit(100);
}

export function deleteSession(tenantId: string, sessionHash: Buffer) {
  return query.deleteFrom('identity.sessions').where('tenant_id', '=', tenantId).where('session_hash', '=', sessionHash);
}

export function deleteUserSessions(tenantId: string, userId: string) {
  return query.deleteFrom('identity.sessions').where('tenant_id', '=', tenantId).where('user_id', '=', userId);
}

/** Every session of a user but one. */
export function deleteOtherSessions(tenantId: string, userId: string, keptHash: Buffer) {
  return deleteUserSessions(tenantId, userId).where('session_hash', '!=', keptHash);
}

export function deleteExpiredSessions(tenantId: string, at: Date) {
  return query.deleteFrom('identity.sessions').where('tenant_id', '=', tenantId)
    .where((row) => row.or([row('expires_at', '<=', at), row('idle_expires_at', '<=', at)]));
}
