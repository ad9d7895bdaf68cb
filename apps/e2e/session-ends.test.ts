import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { addMemberWithFactor } from './people/add-member.ts';
import { awaitNextCode } from './people/pass-factor.ts';
import { totpCode } from './people/run-tool.ts';
import { signInAsBuyer, signInAsMember } from './people/sign-in.ts';
import { askSuperuser } from './product/ask-superuser.ts';
import { tenant } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const shop = tenant('northbeam');
/** What the session's end looks like in the console. */
const ended = /status of 401 /;

/** Ends every session of a person, as a colleague who revokes them. */
async function endSessions(email: string): Promise<void> {
  const rows = await askSuperuser(
    'delete from identity.sessions s using identity.users u where u.tenant_id = s.tenant_id and u.user_id = s.user_id and u.email = $1 returning 1', [email]);
  expect(rows).not.toEqual([]);
}

test('a member whose session ends while typing is asked in place, and what was being done is done', async () => {
  const member = await addMemberWithFactor(shop);
  const { page, problems } = await openPerson(browser, { expected: ended });
  await signInAsMember(page, shop, member);
  await page.getByRole('link', { name: 'Settings' }).click();
  const trade = `measurement software, since ${Date.now()}`;
  await page.getByRole('textbox', { name: /^Trade/ }).fill(trade);
  await endSessions(member.email);
  await page.getByRole('button', { name: /^Save/ }).click();

  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.getByLabel('Password', { exact: true }).fill(member.password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await awaitNextCode(member.userId);
  await dialog.getByRole('textbox', { name: 'Code' }).fill(await totpCode(member.totpSecret));
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Settings saved').first().waitFor();
  expect(await askSuperuser('select trade from tenancy.tenants where slug = $1', [shop.slug])).toEqual([{ trade }]);
  expect(await page.getByRole('textbox', { name: /^Trade/ }).inputValue()).toBe(trade);
  expect(problems).toEqual([]);
});

test('a buyer whose session ends at the checkout is asked in place, and the order is placed once', async () => {
  const buyer = shop.buyers[1];
  if (!buyer) throw new Error('the product printed no second buyer');
  const { page, problems } = await openPerson(browser, { expected: ended });
  await signInAsBuyer(page, shop, buyer);
  await page.goto(`${shop.storefront}/?q=fob`);
  await page.getByRole('button', { name: 'Add: License key fob' }).click();
  await page.getByRole('banner').getByRole('link', { name: /1 item|\$/ }).click();
  await page.getByRole('link', { name: 'Check out' }).click();
  const purchaseOrderNumber = `PO-ENDED-${Date.now()}`;
  await page.getByRole('textbox', { name: /^Purchase-order number/ }).fill(purchaseOrderNumber);
  await endSessions(buyer.email);
  await page.getByRole('button', { name: 'Place order' }).click();

  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  expect(await dialog.getByRole('textbox', { name: /^Email/ }).inputValue()).toBe(buyer.email);
  await dialog.getByLabel('Password', { exact: true }).fill(buyer.password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Thank you. Your order is placed.').waitFor();
  expect(await askSuperuser('select count(*)::int as orders from sales.orders where purchase_order_number = $1', [purchaseOrderNumber])).toEqual([{ orders: 1 }]);
  expect(problems).toEqual([]);
});
