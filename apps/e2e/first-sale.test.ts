import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { buy } from './people/buy.ts';
import { curl } from './people/run-tool.ts';
import { signInAsBuyer, signInAsMember } from './people/sign-in.ts';
import { product, tenant, type PrintedSignIn } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const shop = tenant('northbeam');
const REASON = 'Chargeback 7741, asked by Jonah Calder';

interface Verdict { outcome?: string; valid?: boolean; code: string }
const ask = (what: 'activate' | 'validate', key: string) =>
  curl<Verdict>(`${shop.storefront}/v1/licenses/${what}`, { key, fingerprint: 'bench-laptop-01', ...(what === 'activate' && { deviceName: 'Bench laptop' }) });

test('a buyer orders, the key arrives by mail, a device activates it, a member suspends it, and the device is told', async () => {
  const buyer = await openPerson(browser);
  await signInAsBuyer(buyer.page, shop, someone(shop.buyers[0]));
  const code = await buy(buyer.page, shop, {
    search: 'trace desk', product: 'Trace Desktop', quantity: 10, total: '$3,872.00', purchaseOrderNumber: 'PO-E2E-1',
  });
  await expectText(buyer.page, 'PO-E2E-1');
  await expectText(buyer.page, /^INV-\d{6}$/);
  const keys = buyer.page.getByRole('table', { name: 'License keys' }).getByRole('row');
  await keys.nth(10).waitFor();
  expect(await keys.count()).toBe(11);

  const key = await keyFromMailbox(buyer.page, code);
  expect(await ask('activate', key)).toMatchObject({ status: 200, body: { outcome: 'activated', code: 'VALID' } });
  expect(await ask('validate', key)).toMatchObject({ status: 200, body: { valid: true, code: 'VALID' } });

  const member = await openPerson(browser);
  await signInAsMember(member.page, shop, withSecret(shop.owner));
  await findLicense(member.page, key);
  await expectText(member.page, 'Bench laptop');
  await change(member.page, 'Suspend license', 'License suspended');
  expect(await ask('validate', key)).toMatchObject({ status: 200, body: { valid: false, code: 'SUSPENDED' } });
  await change(member.page, 'Resume license', 'License resumed');
  expect(await ask('validate', key)).toMatchObject({ status: 200, body: { valid: true, code: 'VALID' } });

  const timeline = member.page.getByRole('list', { name: 'Timeline' });
  for (const act of ['License suspended', 'License resumed', 'Device activated']) await timeline.getByText(act).waitFor();
  await timeline.getByText(REASON).first().waitFor();
  await member.page.getByRole('link', { name: 'Audit trail' }).click();
  await member.page.getByRole('heading', { level: 1, name: 'Audit trail' }).waitFor();
  const suspended = member.page.getByRole('table').getByRole('row').filter({ hasText: 'License suspended' }).first();
  await suspended.getByText(REASON).waitFor();
  await suspended.getByText('Dana Whitfield').waitFor();
  expect([...buyer.problems, ...member.problems]).toEqual([]);
});

/** Opens the mail in the browser, looks at both its faces, and reads the first key. */
async function keyFromMailbox(page: Page, orderCode: string): Promise<string> {
  await page.goto(product.mailbox);
  const mail = page.getByRole('link', { name: new RegExp(`Your license keys for order ${orderCode}`) });
  while (await mail.count() === 0) await page.getByRole('link', { name: 'Look again' }).click();
  await mail.click();
  const html = page.frameLocator('iframe[title="The e-mail"]');
  await html.getByText('Trace Desktop').first().waitFor();
  const shown = await html.locator('body').innerText();
  await page.getByRole('link', { name: 'Text' }).click();
  const text = await page.locator('pre').innerText();
  const keys = text.match(/TRACE-[0-9A-Z-]+/g) ?? [];
  expect(new Set(keys).size).toBe(10);
  for (const key of keys) expect(shown).toContain(key);
  return keys[0] ?? '';
}

async function findLicense(page: Page, key: string): Promise<void> {
  await page.getByRole('link', { name: 'Licenses', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search licenses' }).fill(key);
  const rows = page.getByRole('table', { name: 'Licenses' }).getByRole('row');
  await page.waitForFunction(() => document.querySelectorAll('table[aria-label=Licenses] tbody tr').length === 1);
  await rows.nth(1).getByRole('link').first().click();
  await page.getByRole('table', { name: 'Devices' }).waitFor();
}

async function change(page: Page, what: string, said: string): Promise<void> {
  await page.getByRole('button', { name: what }).click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(REASON);
  await dialog.getByRole('button', { name: what }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('list', { name: 'Timeline' }).getByText(said).first().waitFor();
}

const expectText = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

function someone(printed: PrintedSignIn | undefined): PrintedSignIn {
  if (!printed) throw new Error('the product printed no buyer');
  return printed;
}

function withSecret({ totpSecret, ...who }: PrintedSignIn): Required<PrintedSignIn> {
  if (totpSecret === undefined) throw new Error('the product printed no TOTP secret');
  return { ...who, totpSecret };
}
