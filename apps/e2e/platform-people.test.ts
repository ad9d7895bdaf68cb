import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectPage } from './browser/inspect-page.ts';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { addMemberWithFactor } from './people/add-member.ts';
import { ageSecondFactor, awaitNextCode, setUpFactor } from './people/pass-factor.ts';
import { totpCode } from './people/run-tool.ts';
import { givePassword, signInAsMember } from './people/sign-in.ts';
import { product, tenant } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const { platform } = product;
const shop = tenant('harbour');

test('whoever is invited comes in by the link in the mail with a password and an authenticator, once, and sees what the role permits', async () => {
  const administrator = await openPerson(browser);
  await signInAsMember(administrator.page, platform, await addMemberWithFactor(platform, 'platform-administrator'));
  const email = `ana-${randomBytes(4).toString('hex')}@entrepot.example`;
  await invite(administrator.page, email);
  const link = await linkFromMailbox(administrator.page, email);

  const analyst = await openPerson(browser, { expected: /status of 40[34] / });
  await analyst.page.goto(link);
  await analyst.page.getByRole('textbox', { name: 'Your name' }).fill('Ana Lyst');
  expect(await inspectPage(analyst.page, 'console-accept-invitation')).toEqual([]);
  await analyst.page.getByLabel('Password', { exact: true }).fill('two magpies on the ferry');
  await analyst.page.getByRole('button', { name: 'Set password' }).click();
  await setUpFactor(analyst.page);
  await analyst.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();

  await analyst.page.setViewportSize({ width: 1280, height: 900 });
  const places = analyst.page.getByRole('navigation').first().getByRole('link');
  expect((await places.allInnerTexts()).map((text) => text.trim())).toEqual(['Overview', 'Tenants', 'Reports', 'Service levels']);
  const status = await analyst.page.evaluate(async () => (await fetch('/platform/trpc/identity.listStaff')).status);
  expect(status).toBe(403);

  const late = await openPerson(browser, { expected: /status of 40[04] / });
  await late.page.goto(link);
  await late.page.getByRole('alert').waitFor();
  expect(await late.page.getByRole('textbox', { name: 'Your name' }).count()).toBe(0);
  expect([...administrator.problems, ...analyst.problems, ...late.problems]).toEqual([]);
}, 300_000);

test('a tenant\'s owner is not let in at the console\'s address, with the tenant\'s session or with the tenant\'s password', async () => {
  const owner = await addMemberWithFactor(shop);
  const { page, problems } = await openPerson(browser, { expected: /status of 401 / });
  await signInAsMember(page, shop, owner);
  await page.goto(`${platform.admin}/tenants`);
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(await page.evaluate(async () => (await fetch('/platform/trpc/tenancy.searchTenants?input={}')).status)).toBe(401);
  await givePassword(page, owner);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('textbox', { name: 'Code' }).count()).toBe(0);
  expect(problems).toEqual([]);
});

test('looking into a tenant asks for a fresh code when the last is older than five minutes, and goes on by itself', async () => {
  const staff = await addMemberWithFactor(platform, 'platform-support');
  const { page, problems } = await openPerson(browser, { expected: /status of 403 / });
  await signInAsMember(page, platform, staff);
  await page.getByRole('link', { name: 'Tenants', exact: true }).click();
  await page.getByRole('link', { name: 'Harbour & Hale' }).first().click();
  await page.getByRole('button', { name: 'Look into tenant' }).click();
  await ageSecondFactor(staff.userId);
  const dialog = page.getByRole('dialog', { name: /^Look into/ });
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Ticket 4711: the shop shows no prices');
  expect(await inspectPage(page, 'console-look-into')).toEqual([]);
  await dialog.getByRole('button', { name: 'Look into tenant' }).click();

  const again = page.getByRole('dialog', { name: 'Is it still you?' });
  await again.waitFor();
  expect(await inspectPage(page, 'console-step-up')).toEqual([]);
  await awaitNextCode(staff.userId);
  await again.getByRole('textbox', { name: 'Code' }).fill(await totpCode(staff.totpSecret));
  await again.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(`${shop.admin}/`);
  await page.getByText('Ticket 4711: the shop shows no prices').first().waitFor();
  expect(await inspectPage(page, 'console-inside-tenant')).toEqual([]);
  await page.getByRole('button', { name: 'Leave now' }).click();
  await page.waitForURL(`${platform.admin}/tenants`);
  expect(problems).toEqual([]);
}, 300_000);

async function invite(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Staff', exact: true }).click();
  await page.getByRole('button', { name: 'Invite person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite person' });
  await dialog.getByRole('textbox', { name: /^E-?mail/ }).fill(email);
  await dialog.getByRole('radio', { name: /^Analyst/ }).check();
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByRole('table', { name: 'Open invitations' }).getByRole('row').filter({ hasText: email }).waitFor();
}

/** Looks for the mail to this address and reads the link off its text. */
async function linkFromMailbox(page: Page, email: string): Promise<string> {
  await page.goto(product.mailbox);
  const mail = page.getByRole('listitem').filter({ hasText: email }).getByRole('link');
  while (await mail.count() === 0) await page.getByRole('link', { name: 'Look again' }).click();
  await mail.first().click();
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  const text = await page.locator('pre').innerText();
  return /http:\S+\/accept-invitation#\S+/.exec(text)?.[0] ?? '';
}
