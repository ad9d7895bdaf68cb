import { record } from '@entrepot/audit';
import type { GateActor, MemberActor, Tx } from '@entrepot/postgres';
import type { CreateMemberInput, CreateMemberOutput } from './create-member.contract.ts';
import { createUser } from './create-user.ts';
import type { StaffRole } from './staff.contract.ts';
import { insertMembership } from './users.queries.ts';

/** A role of the tenant's team, or of the platform's staff in the platform's own tenant; the database refuses one in the place of the other. */
type NewMember = Omit<CreateMemberInput, 'role'> & { readonly role: CreateMemberInput['role'] | StaffRole };

/**
 * Adds a person to the tenant's team. The gate adds the first owner of a new tenant, where there is no member yet.
 * @throws Refusal `user.email-taken`
 */
export async function createMember(tx: Tx, actor: GateActor | MemberActor, input: NewMember): Promise<CreateMemberOutput> {
  const userId = await createUser(tx, actor, { kind: 'member', email: input.email, name: input.name });
  await tx.run(insertMembership(actor.tenantId, userId, input.role));
  await record(tx, actor, {
    action: 'user.create', objectType: 'user', objectId: userId, objectLabel: input.email, after: { name: input.name, role: input.role },
  });
  return { userId };
}
