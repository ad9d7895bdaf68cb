import { record } from '@entrepot/audit';
import { Refusal, uuidv7 } from '@entrepot/kernel';
import { DatabaseFault, type MemberActor, type Tx } from '@entrepot/postgres';
import { insertCompany } from './companies.queries.ts';
import type { CreateCompanyInput, CreateCompanyOutput } from './company.contract.ts';

/**
 * Adds a business customer.
 * @throws Refusal `company.reference-taken`
 */
export async function createCompany(tx: Tx, actor: MemberActor, input: CreateCompanyInput): Promise<CreateCompanyOutput> {
  const companyId = uuidv7();
  const company = { ...input, companyId, externalReference: input.externalReference };
  await tx.run(insertCompany(actor.tenantId, company)).catch((error: unknown) => {
    if (error instanceof DatabaseFault && error.code === 'row.duplicate') {
      throw new Refusal('conflict', 'company.reference-taken', 'Another company has this reference. Use a different one.');
    }
    throw error;
  });
  const { name, country, paymentTermsDays, externalReference = null } = input;
  await record(tx, actor, {
    action: 'company.create', objectType: 'company', objectId: companyId, objectLabel: name,
    after: { name, country, paymentTermsDays, externalReference },
  });
  return { companyId };
}
