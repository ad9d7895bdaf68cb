import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { Doors, GateActor } from '@entrepot/postgres';
import { hashPassword } from './hash-password.ts';
import { refuseUnfitPassword } from './refuse-unfit-password.ts';
import { insertPassword, selectPersonalWords } from './users.queries.ts';

/** The person and the password of their choice; the caller has made sure that it is this person. */
export interface FirstPassword {
  readonly userId: string;
  readonly password: string;
}

/**
 * Gives a person their first password: after an invitation, and in seeds. Members may choose shorter ones, since they always sign in
 * with a second factor.
 * @throws Refusal `password.too-short`, `password.too-long`, `password.common`, `password.personal`, `password.exists`, `user.unknown`
 */
export async function setFirstPassword(doors: Doors, gate: GateActor, { userId, password }: FirstPassword): Promise<void> {
  const person = await doors.reader(gate).first(selectPersonalWords(gate.tenantId, userId));
  if (!person) throw new Refusal('not-found', 'user.unknown', 'There is no such person.');
  refuseUnfitPassword(password, { ...person, secondFactor: person.kind === 'member' });
  const passwordHash = await hashPassword(password);
  await doors.transact(gate, async (tx) => {
    if (await tx.run(insertPassword(gate.tenantId, userId, passwordHash, tx.at)) !== 1) {
      throw new Refusal('conflict', 'password.exists', 'This person has a password already.');
    }
    await record(tx, gate, { action: 'password.set', objectType: 'user', objectId: userId, objectLabel: person.email });
  });
}
