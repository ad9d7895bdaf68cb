import type { Doors, OperatorActor, Reader } from '@entrepot/postgres';
import { selectOpenInvitations } from './invitations.queries.ts';
import type { ListStaffOutput } from './list-staff.contract.ts';
import { selectLastSeen, selectStaff } from './staff.queries.ts';
import { staffRoleSchema } from './staff.contract.ts';

/** What a staff procedure's context offers. */
interface StaffContext {
  readonly doors: Doors;
  readonly reader: Reader;
  readonly actor: OperatorActor;
}

/** The platform's people and the invitations that are open. When somebody was last seen stands with the sessions, which the gate reads. */
export async function listStaff({ doors, reader, actor }: StaffContext): Promise<ListStaffOutput> {
  const { tenantId, requestId } = actor;
  const [people, seen, invitations] = await Promise.all([
    reader.all(selectStaff(tenantId)),
    doors.reader({ kind: 'gate', tenantId, requestId }).all(selectLastSeen(tenantId)),
    reader.all(selectOpenInvitations(tenantId)),
  ]);
  const lastSeen = new Map(seen.map(({ userId, lastSeenAt }) => [userId, lastSeenAt]));
  return {
    people: people.map(({ createdAt, factorConfirmedAt, lockedUntil, role, status, ...person }) => ({
      ...person,
      role: staffRoleSchema.parse(role),
      status: status === 'active' ? 'active' : 'disabled',
      joinedAt: createdAt.toISOString(),
      lastSeenAt: lastSeen.get(person.userId)?.toISOString() ?? null,
      secondFactor: factorConfirmedAt !== null,
      lockedUntil: lockedUntil !== null && lockedUntil > reader.at ? lockedUntil.toISOString() : null,
    })),
    invitations: invitations.map(({ createdAt, expiresAt, role, ...invitation }) => ({
      ...invitation, role: staffRoleSchema.parse(role), createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(),
      expired: expiresAt <= reader.at,
    })),
  };
}
