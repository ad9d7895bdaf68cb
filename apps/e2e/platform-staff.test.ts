import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { addBuyer } from './people/add-buyer.ts';
import { addMemberWithFactor } from './people/add-member.ts';
import { buy, type Purchase } from './people/buy.ts';
import { signInAsBuyer, signInAsMember } from './people/sign-in.ts';
import { askSuperuser } from './product/ask-superuser.ts';
import { product, tenant, type PrintedTenant } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const shop = tenant('harbour');
const otherShop = tenant('northbeam');
const { platform } = product;
const REASON = `Ticket ${randomBytes(3).toString('hex')}: the key does not work on the second computer`;
const WHOLE_KEY = /[A-Z0-9]{2,8}(-[0-9A-Z]{4}){5}/;
/** What an inspector's attempt to change something, and the look back after leaving, say in the console of Chromium. */
const refused = /status of 40[13] /;

test('staff find a license by e-mail in two tenants, look into one with a reason and leave; its owner reads who, why and that it ended', async () => {
  const email = `theo-${randomBytes(4).toString('hex')}@twohats.example`;
  await Promise.all([
    order(shop, email, { search: 'planner', product: 'Window planner', quantity: 1, total: '£99.00', purchaseOrderNumber: 'PO-STAFF-1' }),
    order(otherShop, email, { search: 'trace desk', product: 'Trace Desktop', quantity: 2, total: '$980.00', purchaseOrderNumber: 'PO-STAFF-2' }),
  ]);
  await vi.waitFor(async () => {
    expect(await askSuperuser('select count(*)::int as issued from licensing.licenses where holder_email = $1', [email])).toEqual([{ issued: 3 }]);
  }, { timeout: 120_000, interval: 500 });

  const { page, problems } = await openPerson(browser, { expected: refused });
  await signInAsMember(page, platform, platform.administrator);
  await page.getByRole('link', { name: 'Find licenses' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('button', { name: 'Find licenses' }).click();
  const found = page.getByRole('table', { name: 'Licenses' }).getByRole('row');
  await found.nth(3).waitFor();
  expect(await found.count()).toBe(4);
  expect(await found.filter({ hasText: 'Northbeam Software' }).count()).toBe(2);
  expect(await found.filter({ hasText: 'Harbour & Hale' }).count()).toBe(1);
  expect(await page.locator('main').innerText()).not.toMatch(WHOLE_KEY);

  await found.filter({ hasText: 'Harbour & Hale' }).getByRole('button', { name: 'Look into Harbour & Hale' }).click();
  const dialog = page.getByRole('dialog', { name: 'Look into Harbour & Hale' });
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(REASON);
  await dialog.getByRole('radio', { name: '15 minutes' }).check();
  await dialog.getByRole('button', { name: 'Look into tenant' }).click();
  await page.waitForURL(`${shop.admin}/`);
  const banner = page.getByRole('region', { name: /Harbour & Hale/ });
  await banner.getByText(REASON).waitFor();

  await readOrders(page);
  await readLicense(page, email);
  await seeNothingChange(page);

  await banner.getByRole('button', { name: 'Leave now' }).click();
  await page.waitForURL(`${platform.admin}/tenants`);
  await page.getByRole('heading', { level: 1, name: 'Tenants' }).waitFor();
  await page.goto(`${platform.admin}/trail?action=tenant.inspect`);
  await inTrail(page, 'Platform staff looked in', REASON, 'Petra Platform', 'Harbour & Hale');
  await page.goto(`${platform.admin}/trail?action=inspection.end`);
  await inTrail(page, 'Platform staff left', 'Petra Platform', 'Harbour & Hale');
  await page.goto(`${shop.admin}/orders`);
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();

  const owner = await openPerson(browser);
  await signInAsMember(owner.page, shop, await addMemberWithFactor(shop));
  await owner.page.getByRole('link', { name: 'Audit trail' }).click();
  await inTrail(owner.page, 'Platform staff looked in', REASON, 'Petra Platform');
  await inTrail(owner.page, 'Platform staff left', 'Petra Platform');
  expect([...problems, ...owner.problems]).toEqual([]);
}, 360_000);

/** Somebody of this address buys licenses. */
async function order(at: PrintedTenant, email: string, purchase: Purchase): Promise<void> {
  const { page, context, problems } = await openPerson(browser);
  await signInAsBuyer(page, at, await addBuyer(at, email));
  await buy(page, at, purchase);
  expect(problems).toEqual([]);
  await context.close();
}

async function readOrders(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await page.getByRole('table', { name: 'Orders' }).getByRole('row').filter({ hasText: 'Two Hats Ltd' }).first().getByRole('link').first().click();
  await page.getByText('PO-STAFF-1').first().waitFor();
  for (const act of ['Confirm order', 'Cancel order']) expect(await page.getByRole('button', { name: act }).count()).toBe(0);
}

/** Its page stands there; neither the key nor a way to stop the license does. */
async function readLicense(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Licenses', exact: true }).click();
  await page.getByRole('table', { name: 'Licenses' }).getByRole('row').filter({ hasText: 'Two Hats Ltd' }).first().getByRole('link').first().click();
  await page.getByText(email).first().waitFor();
  await page.getByRole('list', { name: 'Timeline' }).waitFor();
  expect(await page.getByRole('button', { name: 'Suspend license' }).count()).toBe(0);
  expect(await page.locator('body').innerText()).not.toMatch(WHOLE_KEY);
}

/** Past the buttons that are not there: what the page itself could send is refused, and so is the key. */
async function seeNothingChange(page: Page): Promise<void> {
  const licenseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const send = (procedure: string, input: object): Promise<number> => page.evaluate(async ({ path, body }) =>
    (await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status,
  { path: `/${shop.slug}/trpc/${procedure}`, body: input });
  expect(await send('licensing.suspendLicense', { licenseId, reason: 'because they can' })).toBe(403);
  expect(await send('tenancy.updateTenantSettings', { trade: 'nothing at all' })).toBe(403);
  expect(await send('licensing.revealKey', { licenseId })).toBe(401);
  expect(await askSuperuser('select status from licensing.licenses where license_id = $1', [licenseId])).toEqual([{ status: 'active' }]);
}

/** Waits for a row of an audit trail that says all of this. */
async function inTrail(page: Page, ...texts: readonly string[]): Promise<void> {
  const rows = page.getByRole('table', { name: 'Audit trail' }).getByRole('row');
  await texts.reduce((row, hasText) => row.filter({ hasText }), rows).first().waitFor();
}
