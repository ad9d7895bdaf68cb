import type { Audience, MemberPrincipal, PendingPrincipal, StaffPrincipal } from '@entrepot/rpc';
import { permissionsOf } from './roles.ts';
import type { selectSession } from './sessions.queries.ts';
import { isStaffRole, staffPermissionsOf } from './staff-roles.ts';

/** A session and its person as the database tells them. */
export type SessionRow = Awaited<ReturnType<ReturnType<typeof selectSession>['executeTakeFirstOrThrow']>>;

/** A person in a living session who owes nothing more. */
export interface SignedInPerson extends Pick<MemberPrincipal, 'userId' | 'name' | 'email' | 'sessionHash' | 'secondFactorAt'> {
  readonly kind: 'member' | 'buyer';
  readonly memberRole: string | null;
}

const EXTENSION_MILLISECONDS = 60_000;

/**
 * What a session is worth at this moment in this app: a person, a person who still owes the second factor, or nothing. Expired
 * sessions, those of the other app and those of disabled people are nothing.
 */
export function personIn(row: SessionRow, audience: Audience, at: Date): SignedInPerson | PendingPrincipal | undefined {
  if (row.audience !== audience || row.status !== 'active' || row.expiresAt <= at || row.idleExpiresAt <= at) return undefined;
  const kind = row.kind === 'member' ? 'member' : 'buyer';
  if (kind !== kindFor(audience)) return undefined;
  const who = { userId: row.userId, name: row.name, email: row.email, sessionHash: row.sessionHash };
  const owes = row.secondFactorAt === null && (kind === 'member' || row.factorConfirmedAt !== null);
  if (owes) return { kind: 'pending', ...who, audience, need: row.factorConfirmedAt ? 'totp' : 'enrolment' };
  return { kind, ...who, ...(row.secondFactorAt && { secondFactorAt: row.secondFactorAt }), memberRole: row.memberRole };
}

/** Whom an app is for: the team's app and the platform's console know members only, the storefront buyers only. */
export function kindFor(audience: Audience): 'member' | 'buyer' {
  return audience === 'storefront' ? 'buyer' : 'member';
}

/** A member of the team with what the role permits; undefined when there is no membership. */
export function memberFrom(person: SignedInPerson): MemberPrincipal | undefined {
  const { memberRole, kind, ...who } = person;
  if (kind !== 'member' || memberRole === null) return undefined;
  return { ...who, kind, role: memberRole, permissions: permissionsOf(memberRole) };
}

/** One of the platform's staff with what the role permits; undefined when the person has no such role. */
export function staffFrom(person: SignedInPerson): StaffPrincipal | undefined {
  const { memberRole, kind, ...who } = person;
  if (kind !== 'member' || memberRole === null || !isStaffRole(memberRole)) return undefined;
  return { ...who, kind: 'staff', role: memberRole, permissions: staffPermissionsOf(memberRole) };
}

/** Whether the idle limit should be moved on: at most once a minute, and never for a session that still owes its second factor. */
export function isExtensionDue(row: SessionRow, kind: 'member' | 'staff' | 'buyer' | 'pending', at: Date): boolean {
  return kind !== 'pending' && at.getTime() - row.lastSeenAt.getTime() > EXTENSION_MILLISECONDS;
}
