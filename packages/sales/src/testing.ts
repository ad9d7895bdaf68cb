import { setCreditLimit } from '@entrepot/billing';
import { sellableProduct, type WantedProduct } from '@entrepot/catalog/testing';
import { receiveStock } from '@entrepot/inventory';
import type { BuyerActor, Doors, MemberActor } from '@entrepot/postgres';
import { buyerOf, createCompany, memberOf, type TestTenant } from '@entrepot/testbed';

/** A tenant with somebody of its team and a company that buys on account. */
export interface Shop {
  readonly tenant: TestTenant;
  readonly member: MemberActor;
  readonly buyer: BuyerActor;
}

/** A shop with one customer; for tests of this domain and those to the right. @param limitMinor of its credit; NULL: none */
export async function openShop(doors: Doors, tenant: TestTenant, limitMinor: number | null = null): Promise<Shop> {
  const member = memberOf(tenant);
  return { tenant, member, buyer: await anotherBuyer(doors, tenant, member, limitMinor) };
}

/** Somebody of a further company that buys on account. */
export async function anotherBuyer(
  doors: Doors, tenant: TestTenant, member: MemberActor, limitMinor: number | null = null,
): Promise<BuyerActor> {
  const companyId = await createCompany(tenant);
  await doors.transact(member, (tx) => setCreditLimit(tx, member, { companyId, limitMinor }));
  return buyerOf(tenant, companyId);
}

/** Goods in the shop with some on hand. */
export async function stockedProduct(doors: Doors, { member }: Shop, onHand: number, wanted: WantedProduct = {}): Promise<string> {
  const productId = await sellableProduct(doors, member, wanted);
  await doors.transact(member, (tx) => receiveStock(tx, member, { lines: [{ productId, quantity: onHand }], reason: '' }));
  return productId;
}
