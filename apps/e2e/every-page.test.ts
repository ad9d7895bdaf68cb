import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test, type ExpectStatic } from 'vitest';
import { inspectPage } from './browser/inspect-page.ts';
import { openBrowser, openPerson, type StorageState } from './browser/open-browser.ts';
import { addMemberWithFactor } from './people/add-member.ts';
import { signInAsBuyer, signInAsMember } from './people/sign-in.ts';
import { adminPages, aroundPages, germanPages, routesIn, shopPages, strangerPages, visitorPages, type Look } from './every-page.looks.ts';
import { findIds, type Ids } from './product/find-ids.ts';
import { product, tenant } from './product/product.ts';
import { routesOf } from './product/routes-of.ts';

const shop = tenant('northbeam');
const german = tenant('lumenwerk');
const origins = { shop: shop.storefront, admin: shop.admin, 'german-shop': german.storefront, 'german-admin': german.admin, home: product.home, mailbox: product.mailbox };

let browser: Browser;
let ids: Record<'shop' | 'german', Ids>;
const signedIn: { buyer?: StorageState; member?: StorageState } = {};

beforeAll(async () => {
  browser = await openBrowser();
  const [buyer] = shop.buyers;
  const [germanBuyer] = german.buyers;
  if (!buyer || !germanBuyer) throw new Error('the product printed no buyers');
  ids = { shop: await findIds(shop, buyer.email), german: await findIds(german, germanBuyer.email) };
  const [customer, member] = [await openPerson(browser), await openPerson(browser)];
  await Promise.all([
    signInAsBuyer(customer.page, shop, buyer).then(() => fillCart(customer.page)),
    signInAsMember(member.page, shop, await addMemberWithFactor(shop)),
  ]);
  signedIn.buyer = await customer.context.storageState();
  signedIn.member = await member.context.storageState();
});
afterAll(() => browser.close());

async function fillCart(page: Page): Promise<void> {
  await page.goto(`${shop.storefront}/`);
  await page.getByRole('button', { name: /^Add: Trace Desktop$/ }).click();
  await page.getByRole('banner').getByRole('link', { name: /\$/ }).waitFor();
}

async function look(expect: ExpectStatic, { at, path, name, as, first, expected }: Look): Promise<void> {
  const who = as && signedIn[as];
  const { context, page, problems } = await openPerson(browser, { ...who && { signedIn: who }, ...expected && { expected } });
  const of = ids[at.startsWith('german') ? 'german' : 'shop'];
  await page.goto(`${origins[at]}${path.replace(/\$(\w+)/g, (_, key: keyof Ids) => of[key])}`);
  await first?.(page);
  expect([...await inspectPage(page, name, at.startsWith('german') ? ['light'] : undefined), ...problems]).toEqual([]);
  await context.close();
}

test('no page of either app is left out', async ({ expect }) => {
  expect(routesIn(shopPages, visitorPages)).toEqual(await routesOf('storefront'));
  expect(routesIn(adminPages, strangerPages)).toEqual(await routesOf('admin'));
});

const everyLook = [...visitorPages, ...shopPages, ...strangerPages, ...adminPages, ...germanPages, ...aroundPages];
describe.concurrent('axe finds nothing, nothing scrolls sideways and the console is silent, light and dark, at 1280 and 390 px:', () => {
  test.for(everyLook)('$name', { timeout: 300_000 }, (one, { expect }) => look(expect, one));
});
