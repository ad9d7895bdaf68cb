import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { inspectPage } from './browser/inspect-page.ts';
import { addMember } from './people/add-member.ts';
import { totpCode } from './people/run-tool.ts';
import { givePassword } from './people/sign-in.ts';
import { tenant } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const shop = tenant('northbeam');
/** A wrong or used code, in the console's words. */
const refused = /status of 40[01] .*identity\./;

test('a new member sets up the authenticator, must keep the backup codes, and each of them opens the door once', async () => {
  const somebody = await addMember(shop);
  const { page, problems, context } = await openPerson(browser, { expected: refused });
  await page.goto(`${shop.admin}/`);
  await givePassword(page, somebody);

  const picture = page.getByRole('img', { name: `QR code that adds ${somebody.email} to an authenticator app` });
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  const secret = await page.getByRole('main').getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
  expect(await inspectPage(page, 'admin-enrolment')).toEqual([]);

  await page.getByRole('textbox', { name: /code your app shows/ }).fill('000000');
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: /code your app shows/ }).fill(await totpCode(secret.replaceAll(' ', '')));
  await page.getByRole('heading', { name: 'Keep your backup codes' }).waitFor();
  const codes = await page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem').allInnerTexts();
  expect(new Set(codes).size).toBe(10);
  const done = page.getByRole('button', { name: 'Done' });
  expect(await done.isDisabled()).toBe(true);
  expect(await inspectPage(page, 'admin-backup-codes')).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
  const kept = await readFile(await download.path(), 'utf8');
  for (const code of codes) expect(kept).toContain(code);
  await done.click();
  await page.getByRole('button', { name: 'Account of Nora New' }).waitFor();
  await context.close();

  const [backupCode = ''] = codes;
  for (const wanted of ['in', 'refused'] as const) {
    const next = await openPerson(browser, { expected: refused });
    await next.page.goto(`${shop.admin}/sign-in`);
    await givePassword(next.page, somebody);
    await next.page.getByRole('button', { name: 'Use a backup code instead' }).click();
    await next.page.getByRole('textbox', { name: 'Backup code' }).fill(backupCode.toLowerCase());
    await next.page.getByRole('button', { name: 'Verify' }).click();
    if (wanted === 'in') await next.page.getByRole('button', { name: 'Account of Nora New' }).waitFor();
    else await next.page.getByRole('alert').waitFor();
    expect(next.problems).toEqual([]);
    await next.context.close();
  }
  expect(problems).toEqual([]);
});
