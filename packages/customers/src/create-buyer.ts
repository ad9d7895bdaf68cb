import { record } from '@entrepot/audit';
import { createUser } from '@entrepot/identity';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { insertBuyer } from './buyers.queries.ts';
import { selectCompany } from './companies.queries.ts';
import type { CreateBuyerInput, CreateBuyerOutput } from './create-buyer.contract.ts';

/**
 * Adds a person who buys for a company. They sign in once they have a password.
 * @throws Refusal `company.unknown` (another tenant's is unknown too), `user.email-taken`
 */
export async function createBuyer(tx: Tx, actor: MemberActor, input: CreateBuyerInput): Promise<CreateBuyerOutput> {
  const { companyId, email, name, role } = input;
  if (!await tx.first(selectCompany(actor.tenantId, companyId))) throw unknownCompany();
  const userId = await createUser(tx, actor, { kind: 'buyer', email, name });
  await tx.run(insertBuyer(actor.tenantId, { companyId, userId, role }));
  await record(tx, actor, {
    action: 'user.create', objectType: 'user', objectId: userId, objectLabel: email, after: { name, role, companyId },
  });
  return { userId };
}

/** @returns `company.unknown` */
export function unknownCompany(): Refusal {
  return new Refusal('not-found', 'company.unknown', 'There is no such company.');
}
