import { Refusal, uuidv7 } from '@entrepot/kernel';
import { DatabaseFault, type GateActor, type MemberActor, type Tx } from '@entrepot/postgres';
import { insertUser } from './users.queries.ts';

/** Someone who is to sign in later. */
export interface NewUser {
  readonly kind: 'member' | 'buyer';
  readonly email: string;
  readonly name: string;
}

/**
 * Adds a person without a password, who cannot sign in before one is set. The caller adds what the person is (a membership, a company)
 * and the audit record, in the same transaction.
 * @throws Refusal `user.email-taken`
 */
export async function createUser(tx: Tx, actor: GateActor | MemberActor, user: NewUser): Promise<string> {
  const userId = uuidv7();
  await tx.run(insertUser(actor.tenantId, { ...user, userId })).catch((error: unknown) => {
    if (error instanceof DatabaseFault && error.code === 'row.duplicate') {
      throw new Refusal('conflict', 'user.email-taken', 'Someone with this e-mail address exists already. Use another address.');
    }
    throw error;
  });
  return userId;
}
