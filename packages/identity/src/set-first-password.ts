import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { Doors, GateActor } from '@entrepot/postgres';
import { hashPassword } from './hash-password.ts';
import { minimumLength, passwordFault, type PasswordFault } from './password-rules.ts';
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
  const setting = {
    secondFactor: person.kind === 'member',
    personalWords: [person.name, person.email, person.email.split('@')[0] ?? '', person.tenantName, person.tenantSlug],
  };
  const fault = passwordFault(password, setting);
  if (fault) throw refusalOf(fault, minimumLength(setting));
  const passwordHash = await hashPassword(password);
  await doors.transact(gate, async (tx) => {
    if (await tx.run(insertPassword(gate.tenantId, userId, passwordHash, tx.at)) !== 1) {
      throw new Refusal('conflict', 'password.exists', 'This person has a password already.');
    }
    await record(tx, gate, { action: 'password.set', objectType: 'user', objectId: userId, objectLabel: person.email });
  });
}

function refusalOf(fault: PasswordFault, length: number): Refusal {
  const messages: Readonly<Record<PasswordFault, string>> = {
    'too-short': `Use at least ${length} characters. A few unrelated words are easy to remember and hard to guess.`,
    'too-long': 'Use at most 200 characters.',
    common: 'This password is among the first that are tried. Choose something less common.',
    personal: 'This password is made of your name, your e-mail address or the shop\'s name. Choose something unrelated.',
  };
  return new Refusal('invalid', `password.${fault}`, messages[fault], fault === 'too-short' ? { length } : {});
}
