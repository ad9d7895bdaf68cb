import { createMember, installFactor, listStaff, setFirstPassword } from '@entrepot/identity';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import type { Doors } from '@entrepot/postgres';
import { generateSecret } from 'otplib';
import { randomPassword } from './random-password.ts';

const requestId = 'seed';
const ADMINISTRATOR = { name: 'Petra Platform', email: 'petra@entrepot.example' };

/**
 * Makes one administrator of the platform for the demo, so that the console can be tried. Where the platform has staff already, nobody is
 * added: a second door next to people who came by invitation would be nobody's wish.
 * @returns how to sign in, or undefined when there is staff
 */
export async function seedStaff(
  doors: Doors, secrets: SecretKeys,
): Promise<{ readonly email: string; readonly password: string; readonly totpSecret: string } | undefined> {
  const actor = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId } as const;
  const { people, invitations } = await listStaff({ doors, reader: doors.reader(actor), actor });
  if (people.length + invitations.length > 0) return undefined;
  const gate = { kind: 'gate', tenantId: PLATFORM_TENANT_ID, requestId } as const;
  const [password, totpSecret] = [randomPassword(), generateSecret({ length: 20 })];
  const { userId } = await doors.transact(gate, async (tx) => {
    const made = await createMember(tx, gate, { ...ADMINISTRATOR, role: 'platform-administrator' });
    await installFactor(tx, gate, { userId: made.userId, secret: totpSecret, secrets });
    return made;
  });
  await setFirstPassword(doors, gate, { userId, password });
  return { email: ADMINISTRATOR.email, password, totpSecret };
}
