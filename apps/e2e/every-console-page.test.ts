import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test, type ExpectStatic } from 'vitest';
import { inspectPage } from './browser/inspect-page.ts';
import { openBrowser, openPerson, type StorageState } from './browser/open-browser.ts';
import { consolePages, consoleStates, strangerLooks, type ConsoleLook } from './every-console-page.looks.ts';
import { addMemberWithFactor } from './people/add-member.ts';
import { signInAsMember } from './people/sign-in.ts';
import { askSuperuser } from './product/ask-superuser.ts';
import { findIds } from './product/find-ids.ts';
import { product, tenant } from './product/product.ts';
import { routesOf } from './product/routes-of.ts';

const shop = tenant('northbeam');
const { platform } = product;
let browser: Browser;
let signedIn: StorageState;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  browser = await openBrowser();
  const email = shop.buyers[0]?.email ?? '';
  await findIds(shop, email);
  const [row] = await askSuperuser<{ tenantId: string }>('select tenant_id as "tenantId" from tenancy.tenants where slug = $1', [shop.slug]);
  ids = { tenantId: row?.tenantId ?? '', email };
  const { page, context } = await openPerson(browser);
  await signInAsMember(page, platform, await addMemberWithFactor(platform, 'platform-administrator'));
  signedIn = await context.storageState();
  await context.close();
});
afterAll(() => browser.close());

async function look(expect: ExpectStatic, { path, name, stranger, first }: ConsoleLook): Promise<void> {
  const { context, page, problems } = await openPerson(browser, stranger ? {} : { signedIn });
  await page.goto(`${platform.admin}${path.replace(/\$(\w+)/g, (_, key: string) => ids[key] ?? '')}`);
  await first?.(page);
  expect([...await inspectPage(page, name), ...problems]).toEqual([]);
  await context.close();
}

test('no page of the console is left out', async ({ expect }) => {
  const looked = [...consolePages, ...strangerLooks].map(({ path }) => path);
  expect(looked.toSorted()).toEqual(await routesOf('console'));
});

const everyLook = [...strangerLooks, ...consolePages, ...consoleStates];
describe.concurrent('of the console axe finds nothing, nothing scrolls sideways and the browser is silent, light and dark, at 1280 and 390 px:', () => {
  // A trail of fifty acts is long, and axe reads all of it.
  test.for(everyLook)('$name', { timeout: 300_000 }, (one, { expect }) => look(expect, one));
});
