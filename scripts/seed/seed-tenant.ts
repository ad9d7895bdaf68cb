import { setCreditLimit } from '@entrepot/billing';
import { assignCompanyPriceList, createPriceList, createProduct, publishProduct, setPriceTiers } from '@entrepot/catalog';
import { createBuyer, createCompany } from '@entrepot/customers';
import { createMember, installFactor, setFirstPassword } from '@entrepot/identity';
import { receiveStock, setStockRules } from '@entrepot/inventory';
import { uuidv7 } from '@entrepot/kernel';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import { setLicensePolicy } from '@entrepot/licensing';
import type { Doors, GateActor, MemberActor, Tx } from '@entrepot/postgres';
import { provisionTenant, updateTenantSettings } from '@entrepot/tenancy';
import { generateSecret } from 'otplib';
import { randomPassword } from './random-password.ts';
import type { DemoCompany, DemoProduct, DemoTenantPlan } from './tenants.ts';

/** A buyer who can sign in, and what the demo orders with. */
interface SeededBuyer { readonly userId: string; readonly companyId: string; readonly name: string; readonly email: string; readonly password: string }

/** What stands after the seed. */
export interface SeededTenant {
  readonly tenantId: string;
  readonly member: MemberActor;
  readonly owner: { readonly email: string; readonly password: string; readonly totpSecret: string };
  readonly buyers: readonly SeededBuyer[];
  readonly products: ReadonlyMap<string, string>;
}

const requestId = 'seed';

/** Makes one demo tenant through the use cases, as its owner would. */
export async function seedTenant(doors: Doors, secrets: SecretKeys, plan: DemoTenantPlan): Promise<SeededTenant> {
  const tenantId = uuidv7();
  const { slug, name, trade, currency, locale, timeZone, accentColor } = plan;
  const operator = { kind: 'operator', tenantId, requestId } as const;
  await doors.transact(operator, (tx) => provisionTenant(tx, operator, { slug, name, trade, currency, locale, timeZone }));

  const gate: GateActor = { kind: 'gate', tenantId, requestId };
  const { userId } = await doors.transact(gate, (tx) => createMember(tx, gate, { ...plan.owner, role: 'owner' }));
  const owner = { email: plan.owner.email, password: randomPassword(), totpSecret: generateSecret({ length: 20 }) };
  await setFirstPassword(doors, gate, { userId, password: owner.password });
  await doors.transact(gate, (tx) => installFactor(tx, gate, { userId, secret: owner.totpSecret, secrets }));

  const member: MemberActor = { kind: 'member', tenantId, userId, requestId, label: plan.owner.name };
  const asMember = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => doors.transact(member, work);
  await asMember((tx) => updateTenantSettings(tx, member, { accentColor, senderAddress: `orders@${slug}.example` }));

  const products = new Map<string, string>();
  for (const product of plan.products) products.set(product.sku, await asMember((tx) => seedProduct(tx, member, product)));
  const buyers: SeededBuyer[] = [];
  for (const company of plan.companies) buyers.push(await seedCompany(doors, gate, member, company, plan.products, products));
  return { tenantId, member, owner, buyers, products };
}

async function seedProduct(tx: Tx, member: MemberActor, product: DemoProduct): Promise<string> {
  const { sku, name, brand, description, unit = 'piece', minimumQuantity = 1, quantityStep = 1, costMinor = null } = product;
  const { productId, version } = await createProduct(tx, member, {
    sku, name, brand, description, unit, minimumQuantity, quantityStep, costMinor, kind: product.license === undefined ? 'goods' : 'licensed',
  });
  await setPriceTiers(tx, member, { productId, tiers: product.tiers.map(([from, priceMinor]) => ({ minimumQuantity: from, priceMinor })) });
  if (product.license !== undefined) {
    await setLicensePolicy(tx, member, { productId, ...product.license, expiryBasis: 'creation', whenExpired: 'restrict' });
  }
  if (product.stock !== undefined && product.stock > 0) {
    await receiveStock(tx, member, { lines: [{ productId, quantity: product.stock }], reason: 'opening stock' });
    await setStockRules(tx, member, { productId, lowStockAt: product.lowStockAt ?? null, backorderLimit: 0 });
  }
  await publishProduct(tx, member, { productId, version });
  return productId;
}

async function seedCompany(
  doors: Doors, gate: GateActor, member: MemberActor, company: DemoCompany, plan: readonly DemoProduct[], products: ReadonlyMap<string, string>,
): Promise<SeededBuyer> {
  const password = randomPassword();
  const { companyId, userId } = await doors.transact(member, async (tx) => {
    const created = await createCompany(tx, member, { name: company.name, country: company.country, paymentTermsDays: 30 });
    await setCreditLimit(tx, member, { companyId: created.companyId, limitMinor: company.creditLimitMinor ?? null });
    if (company.discount !== undefined) await seedOwnPrices(tx, member, { ...company, discount: company.discount }, created.companyId, plan, products);
    const buyer = await createBuyer(tx, member, { ...company.buyer, companyId: created.companyId, role: 'purchaser' });
    return { companyId: created.companyId, userId: buyer.userId };
  });
  await setFirstPassword(doors, gate, { userId, password });
  return { userId, companyId, password, ...company.buyer };
}

async function seedOwnPrices(
  tx: Tx, member: MemberActor, company: DemoCompany & { discount: number }, companyId: string,
  plan: readonly DemoProduct[], products: ReadonlyMap<string, string>,
): Promise<void> {
  const { priceListId } = await createPriceList(tx, member, { name: `${company.name}, agreed prices` });
  for (const { sku, tiers } of plan) {
    const productId = products.get(sku);
    if (productId === undefined) continue;
    const own = tiers.map(([from, priceMinor]) => ({ minimumQuantity: from, priceMinor: Math.round(priceMinor * (1 - company.discount)) }));
    await setPriceTiers(tx, member, { productId, priceListId, tiers: own });
  }
  await assignCompanyPriceList(tx, member, { companyId, priceListId });
}
