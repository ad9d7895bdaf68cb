import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { enterOn, shownFocus, tabTo, typeInto } from './browser/tab-to.ts';
import { askSuperuser } from './product/ask-superuser.ts';
import { tenant } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const shop = tenant('northbeam');

test('a buyer signs in, searches, fills the cart and orders with the keyboard alone', async () => {
  const buyer = shop.buyers[1];
  if (!buyer) throw new Error('the product printed no second buyer');
  const { page, problems } = await openPerson(browser);
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const box = (name: string | RegExp) => page.getByRole('textbox', { name });
  await page.goto(`${shop.storefront}/`);
  await heading('Catalog').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');

  await enterOn(page, page.getByRole('banner').getByRole('link', { name: 'Sign in' }));
  await heading('Sign in').waitFor();
  await typeInto(page, box('Email'), buyer.email);
  await typeInto(page, page.getByLabel('Password', { exact: true }), buyer.password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Tessellate Labs' }).waitFor();

  await typeInto(page, page.getByRole('searchbox', { name: 'Search products' }), 'fob');
  await heading('Results for “fob”').waitFor();
  await enterOn(page, page.getByRole('link', { name: 'License key fob', exact: true }));
  await heading('License key fob').waitFor();
  await typeInto(page, box(/^Quantity$/), '20');
  await tabTo(page, page.getByRole('button', { name: 'Add to cart' }));
  expect(await shownFocus(page)).toBe(true);
  await page.getByText('$480.00 for 20').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('status').or(page.getByRole('region')).getByText(/added to the cart/).first().waitFor();

  await enterOn(page, page.getByRole('banner').getByRole('link', { name: /\$/ }));
  await heading('Cart').waitFor();
  await enterOn(page, page.getByRole('link', { name: 'Check out' }));
  const purchaseOrderNumber = `PO-KEYS-${Date.now()}`;
  await typeInto(page, box(/^Purchase-order number/), purchaseOrderNumber);
  await enterOn(page, page.getByRole('button', { name: 'Place order' }));
  await heading(/^Order /).waitFor();
  await page.getByText('Thank you. Your order is placed.').waitFor();
  expect(await askSuperuser('select total_minor::int as total from sales.orders where purchase_order_number = $1', [purchaseOrderNumber]))
    .toEqual([{ total: 48_000 }]);
  expect(problems).toEqual([]);
});
