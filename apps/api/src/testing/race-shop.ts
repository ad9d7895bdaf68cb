import { setCreditLimit } from '@entrepot/billing';
import { sellableProduct, type WantedProduct } from '@entrepot/catalog/testing';
import { createBuyer, createCompany } from '@entrepot/customers';
import { createMember, installFactor, setFirstPassword } from '@entrepot/identity';
import { receiveStock } from '@entrepot/inventory';
import type { HttpClient, TestTenant } from '@entrepot/testbed';
import { PASSWORD } from './start-api.ts';
import type { TwoProcesses } from './two-processes.ts';

const OWNER_EMAIL = 'olga@team.example';
const OWNER_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** A tenant whose people race. */
export interface RaceShop extends TestTenant {
  readonly owner: { readonly userId: string; readonly email: string; readonly secret: string };
  /** Goods with some on hand. */
  product(onHand: number, wanted?: WantedProduct): Promise<string>;
  /** A company that buys on account. @param limitMinor of its credit; null: none */
  company(limitMinor?: number | null): Promise<string>;
  /** Somebody of the company, signed in. @param racer which process serves them: even or odd */
  buyer(companyId: string, racer: number): Promise<HttpClient>;
}

/** Opens a shop through the use cases; people sign in over HTTP. */
export async function openRaceShop({ doors, secrets, createTenant, storefront }: TwoProcesses): Promise<RaceShop> {
  const tenant = await createTenant();
  const { tenantId, slug } = tenant;
  const requestId = 'race-shop';
  const gate = { kind: 'gate', tenantId, requestId } as const;
  const { userId } = await doors.transact(gate, async (tx) => {
    const made = await createMember(tx, gate, { email: OWNER_EMAIL, name: 'Olga Owner', role: 'owner' });
    await installFactor(tx, gate, { userId: made.userId, secret: OWNER_SECRET, secrets });
    return made;
  });
  await setFirstPassword(doors, gate, { userId, password: PASSWORD });
  const member = { kind: 'member', tenantId, requestId, userId } as const;
  return {
    ...tenant,
    owner: { userId, email: OWNER_EMAIL, secret: OWNER_SECRET },
    product: async (onHand, wanted) => {
      const productId = await sellableProduct(doors, member, wanted);
      if (onHand > 0) await doors.transact(member, (tx) => receiveStock(tx, member, { lines: [{ productId, quantity: onHand }], reason: '' }));
      return productId;
    },
    company: (limitMinor = null) => doors.transact(member, async (tx) => {
      const { companyId } = await createCompany(tx, member, { name: 'Customer Ltd', country: 'United Kingdom', paymentTermsDays: 30 });
      await setCreditLimit(tx, member, { companyId, limitMinor });
      return companyId;
    }),
    buyer: async (companyId, racer) => {
      const email = `buyer-${racer}@customer.example`;
      const buyer = await doors.transact(member, (tx) => createBuyer(tx, member, { companyId, email, name: `Buyer ${racer}`, role: 'purchaser' }));
      await setFirstPassword(doors, gate, { userId: buyer.userId, password: PASSWORD });
      const browser = storefront(slug, racer);
      const { error } = await browser.mutate('identity.signIn', { email, password: PASSWORD });
      if (error) throw new Error(error.message);
      return browser;
    },
  };
}
