import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { settle } from './browser/inspect-page.ts';
import { tenant } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const { admin, storefront } = tenant('northbeam');
const addresses = [['storefront', `${storefront}/`], ['admin', `${admin}/sign-in`]] as const;

/** The theme at the moment when the body begins, before anything was painted, and the one that was painted first. */
async function themesOf(page: Page, url: string): Promise<{ atBody: string | undefined; atFirstPaint: string | undefined }> {
  await page.addInitScript(() => {
    const note = (name: string): void => {
      document.documentElement.setAttribute(name, document.documentElement.dataset['theme'] ?? 'none');
    };
    const watch = new MutationObserver(() => {
      if (!document.body) return;
      watch.disconnect();
      note('data-at-body');
    });
    watch.observe(document, { childList: true, subtree: true });
    new PerformanceObserver((_, self) => {
      self.disconnect();
      note('data-at-paint');
    }).observe({ type: 'paint', buffered: true });
  });
  await page.goto(url);
  await settle(page);
  const read = (name: string): Promise<string | undefined> =>
    page.locator('html').getAttribute(name).then((value) => value ?? undefined);
  return { atBody: await read('data-at-body'), atFirstPaint: await read('data-at-paint') };
}

test.each(addresses)('%s: the theme of the system is there before the first paint', async (_app, url) => {
  for (const theme of ['light', 'dark'] as const) {
    const { context, page, problems } = await openPerson(browser, { theme });
    expect(await themesOf(page, url)).toEqual({ atBody: theme, atFirstPaint: theme });
    const [red = 0] = (await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).match(/[\d.]+/g)?.map(Number) ?? [];
    expect(theme === 'dark' ? red < 100 : red > 200).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  }
});

test.each(addresses)('%s: a person\'s own choice wins over the system, and is there before the first paint of the next visit', async (_app, url) => {
  const { context, page } = await openPerson(browser, { theme: 'light' });
  await page.goto(url);
  // The sign-in page puts the focus into its first field once it is there; before that a key could go astray.
  await settle(page);
  await page.getByRole('radio', { name: 'Dark' }).press('Space');
  await page.locator('html[data-theme=dark]').waitFor();
  expect(await themesOf(page, url)).toEqual({ atBody: 'dark', atFirstPaint: 'dark' });
  await context.close();
});
