import { setCreditLimit } from '@entrepot/billing';
import { createBuyer, createCompany } from '@entrepot/customers';
import { setFirstPassword } from '@entrepot/identity';
import type { PrintedSignIn, PrintedTenant } from '../product/product.ts';
import { addMember, withGate } from './add-member.ts';

/**
 * Makes a customer of a tenant with one buyer, through the use cases.
 * @param email may belong to people of other tenants as well: accounts know nothing of each other
 */
export async function addBuyer(tenant: PrintedTenant, email: string): Promise<PrintedSignIn> {
  const { userId: memberId } = await addMember(tenant);
  const password = 'nine otters under the pier';
  await withGate(tenant, async (doors, gate) => {
    const member = { kind: 'member', tenantId: gate.tenantId, requestId: gate.requestId, userId: memberId, label: 'Nora New' } as const;
    const { userId } = await doors.transact(member, async (tx) => {
      const { companyId } = await createCompany(tx, member, { name: 'Two Hats Ltd', country: 'United Kingdom', paymentTermsDays: 30 });
      await setCreditLimit(tx, member, { companyId, limitMinor: null });
      return createBuyer(tx, member, { companyId, email, name: 'Theo Twohats', role: 'purchaser' });
    });
    await setFirstPassword(doors, gate, { userId, password });
  });
  return { email, password };
}
