import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { addMemberWithFactor } from './people/add-member.ts';
import { statusOf } from './people/run-tool.ts';
import { signInAsMember } from './people/sign-in.ts';
import { product, tenant } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const { platform } = product;
/** Every process knows within so long; the machine may be busy with other work. */
const SOON = { timeout: 15_000, interval: 200 };

test('staff create a tenant and its shop opens; suspended it closes within ten seconds, resumed it opens again', async () => {
  const { page, problems } = await openPerson(browser);
  await signInAsMember(page, platform, await addMemberWithFactor(platform, 'platform-operator'));
  const slug = `e2e-${randomBytes(3).toString('hex')}`;
  const name = `Harbour Annex ${slug.slice(4)}`;
  await create(page, name, slug);
  const shop = tenant('harbour').storefront.replace('harbour', slug);
  await answers(shop, 200);

  await change(page, 'Suspend', name);
  await page.getByText('Suspended', { exact: true }).first().waitFor();
  await answers(shop, 403);
  const visitor = await openPerson(browser, { expected: /status of 403 / });
  await visitor.page.goto(shop);
  await visitor.page.getByText('This shop is closed at the moment.').first().waitFor();

  await change(page, 'Resume', name);
  await answers(shop, 200);
  await visitor.page.goto(shop);
  await visitor.page.getByRole('heading', { level: 1, name: 'Catalog' }).waitFor();
  expect([...problems, ...visitor.problems]).toEqual([]);
});

async function create(page: Page, name: string, slug: string): Promise<void> {
  await page.goto(`${platform.admin}/tenants/new`);
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page.getByRole('textbox', { name: /^Address/ }).fill(slug);
  await page.getByRole('combobox', { name: /^Plan/ }).selectOption({ label: 'Pro' });
  await page.getByRole('button', { name: 'Create tenant' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function change(page: Page, verb: 'Suspend' | 'Resume', name: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: `${verb} tenant` }).click();
  const dialog = page.getByRole('dialog', { name: `${verb} ${name}?` });
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Invoice 2026-117, see ticket 52');
  await dialog.getByRole('button', { name: `${verb} tenant` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Waits until a shop's first page answers with this status, ten seconds at most. */
async function answers(shop: string, status: number): Promise<void> {
  const started = Date.now();
  await vi.waitFor(async () => expect(await statusOf(`${shop}/`)).toBe(status), SOON);
  expect(Date.now() - started).toBeLessThan(10_000);
}
