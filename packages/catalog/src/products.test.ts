import { buyerOf, createCompany, memberOf, openTestbed, visitorOf } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { createProductInput } from './create-product.contract.ts';
import { createProduct } from './create-product.ts';
import { importProducts } from './import-products.ts';
import { productDetail } from './product-detail.ts';
import { productForTeam } from './product-for-team.ts';
import { setPriceTiers } from './set-price-tiers.ts';
import { archiveProduct, publishProduct } from './set-product-status.ts';
import { sellableProduct } from './testing.ts';
import { updateProductInput } from './update-product.contract.ts';
import { updateProduct } from './update-product.ts';

const { doors, createTenant, superuser } = await openTestbed();
const draft = (sku: string) => createProductInput.parse({ sku, name: `Name of ${sku}` });
const tenant = await createTenant();
const member = memberOf(tenant);

test('a new product is a draft that shoppers do not see, and the trail names its maker', async () => {
  const { productId } = await doors.transact(member, (tx) => createProduct(tx, member, draft('NEW-1')));
  const visitor = visitorOf(tenant);
  await expect(productDetail(doors.reader(visitor), visitor, { productId })).rejects.toMatchObject({ code: 'product.not-found' });
  expect(await productForTeam(doors.reader(member), member, { productId })).toMatchObject({ status: 'draft', version: 1, priceLists: [] });
  expect(await superuser('select action, actor_id from audit.records where object_id = $1', [productId]))
    .toEqual([{ action: 'product.create', actor_id: member.userId }]);
});

test('a SKU is given once in a tenant, case counts, and other tenants are not in the way', async () => {
  await doors.transact(member, (tx) => createProduct(tx, member, draft('SAME-1a')));
  await doors.transact(member, (tx) => createProduct(tx, member, draft('SAME-1A')));
  await expect(doors.transact(member, (tx) => createProduct(tx, member, draft('SAME-1a'))))
    .rejects.toMatchObject({ code: 'product.sku-taken' });
  const other = memberOf(await createTenant());
  await doors.transact(other, (tx) => createProduct(tx, other, draft('SAME-1a')));
});

test('of two editors who opened the same version, the second is told', async () => {
  const { productId, version } = await doors.transact(member, (tx) => createProduct(tx, member, draft('EDIT-1')));
  const edit = (name: string) => doors.transact(member, (tx) =>
    updateProduct(tx, member, updateProductInput.parse({ productId, version, sku: 'EDIT-1', name, costMinor: 250 })));
  const outcomes = await Promise.allSettled([edit('First'), edit('Second')]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'product.version-conflict' } });
});

test('an edit to the SKU of another product is refused', async () => {
  await doors.transact(member, (tx) => createProduct(tx, member, draft('TAKEN-1')));
  const { productId, version } = await doors.transact(member, (tx) => createProduct(tx, member, draft('TAKEN-2')));
  await expect(doors.transact(member, (tx) =>
    updateProduct(tx, member, updateProductInput.parse({ productId, version, sku: 'TAKEN-1', name: 'x' }))))
    .rejects.toMatchObject({ code: 'product.sku-taken' });
});

test('a product without a price cannot be published; with one it can, and archiving hides it again', async () => {
  const { productId, version } = await doors.transact(member, (tx) => createProduct(tx, member, draft('PUB-1')));
  await expect(doors.transact(member, (tx) => publishProduct(tx, member, { productId, version })))
    .rejects.toMatchObject({ code: 'product.unpriced' });
  await doors.transact(member, (tx) => setPriceTiers(tx, member, { productId, tiers: [{ minimumQuantity: 1, priceMinor: 500 }] }));
  const published = await doors.transact(member, (tx) => publishProduct(tx, member, { productId, version }));
  const visitor = visitorOf(tenant);
  expect(await productDetail(doors.reader(visitor), visitor, { productId }))
    .toMatchObject({ price: { amountMinor: 500, currency: 'EUR' } });
  await doors.transact(member, (tx) => archiveProduct(tx, member, { productId, version: published.version }));
  await expect(productDetail(doors.reader(visitor), visitor, { productId })).rejects.toMatchObject({ code: 'product.not-found' });
});

test('the product of another tenant is not found, whoever asks and whatever for', async () => {
  const stranger = await createTenant();
  const productId = await sellableProduct(doors, member);
  const foreigner = memberOf(stranger);
  const buyer = buyerOf(stranger, await createCompany(stranger));
  await expect(productForTeam(doors.reader(foreigner), foreigner, { productId })).rejects.toMatchObject({ code: 'product.not-found' });
  await expect(productDetail(doors.reader(buyer), buyer, { productId })).rejects.toMatchObject({ code: 'product.not-found' });
  await expect(doors.transact(foreigner, (tx) => archiveProduct(tx, foreigner, { productId, version: 2 })))
    .rejects.toMatchObject({ code: 'product.not-found' });
  const tiers = [{ minimumQuantity: 1, priceMinor: 1 }];
  await expect(doors.transact(foreigner, (tx) => setPriceTiers(tx, foreigner, { productId, tiers })))
    .rejects.toMatchObject({ code: 'product.not-found' });
});

test('a minimum that the step does not allow is refused at the boundary', () => {
  expect(createProductInput.safeParse({ sku: 'A', name: 'A', minimumQuantity: 5, quantityStep: 2 }).success).toBe(false);
  expect(createProductInput.safeParse({ sku: 'A', name: 'A', unknown: 1 }).success).toBe(false);
});

test('what happens to a product is told in the transaction in which it happens, once and in order', async () => {
  const told = (productId: string) => superuser<{ type: string; payload: object }>(
    'select type, payload from events.events where tenant_id = $1 and object_id = $2 order by event_id', [tenant.tenantId, productId]);
  const { productId, version } = await doors.transact(member, (tx) => createProduct(tx, member, draft('TOLD-1')));
  const fields = updateProductInput.parse({ productId, version, sku: 'TOLD-1', name: 'Told' });
  await doors.transact(member, async (tx) => {
    await updateProduct(tx, member, fields);
    throw new Error('no');
  }).catch(() => undefined);
  const saved = await doors.transact(member, (tx) => updateProduct(tx, member, fields));
  const same = await doors.transact(member, (tx) => updateProduct(tx, member, { ...fields, version: saved.version }));
  await doors.transact(member, (tx) => setPriceTiers(tx, member, { productId, tiers: [{ minimumQuantity: 1, priceMinor: 500 }] }));
  const published = await doors.transact(member, (tx) => publishProduct(tx, member, { productId, version: same.version }));
  const again = await doors.transact(member, (tx) => publishProduct(tx, member, { productId, version: published.version }));
  await doors.transact(member, (tx) => archiveProduct(tx, member, { productId, version: again.version }));
  const product = { productId, sku: 'TOLD-1', name: 'Told' };
  expect(await told(productId)).toEqual([
    { type: 'product.created', payload: { ...product, name: 'Name of TOLD-1', kind: 'goods' } },
    { type: 'product.updated', payload: { ...product, changed: ['name'] } },
    { type: 'product.updated', payload: { ...product, changed: ['prices'] } },
    { type: 'product.published', payload: product },
    { type: 'product.archived', payload: product },
  ]);
});

test('an import of a thousand products tells one fact, and none when it changed nothing', async () => {
  const importer = memberOf(await createTenant());
  const rows = Array.from({ length: 1_000 }, (_, index) => ({ sku: `I-${index}`, name: `Imported ${index}`, priceMinor: 100n }));
  for (let run = 0; run < 2; run += 1) await doors.transact(importer, (tx) => importProducts(tx, importer, rows));
  expect(await superuser('select type, payload from events.events where tenant_id = $1', [importer.tenantId]))
    .toMatchObject([{ type: 'catalog.imported', payload: { created: 1_000, updated: 0 } }]);
});
