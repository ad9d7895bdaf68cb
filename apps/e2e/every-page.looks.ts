import type { Page } from 'playwright-core';

/** A page to look at. */
export interface Look {
  readonly at: 'shop' | 'admin' | 'german-shop' | 'german-admin' | 'home' | 'mailbox';
  /** As the router writes it; `$orderId` and the like are filled in. */
  readonly path: string;
  /** Of the test and its pictures. */
  readonly name: string;
  readonly as?: 'buyer' | 'member';
  /** What to do on it before looking. */
  readonly first?: (page: Page) => Promise<void>;
  /** What the console may say here. */
  readonly expected?: RegExp;
}

const pagesOf = (at: Look['at'], prefix: string, as: Look['as'], names: Readonly<Record<string, string>>): Look[] =>
  Object.entries(names).map(([path, name]) => ({ at, path, name: `${prefix}-${name}`, ...as && { as } }));

export const shopPages: readonly Look[] = pagesOf('shop', 'shop', 'buyer', {
  '/': 'catalog', '/products/$productId': 'product', '/cart': 'cart', '/quick-order': 'quick-order', '/checkout': 'checkout', '/orders': 'orders',
  '/orders/$orderId': 'order', '/licenses': 'licenses', '/licenses/$licenseId': 'license', '/invoices': 'invoices', '/account': 'account',
});

export const visitorPages: readonly Look[] = pagesOf('shop', 'visitor', undefined, {
  '/': 'catalog', '/?q=nothing-like-it': 'no-match', '/cart': 'empty-cart', '/sign-in': 'sign-in', '/nowhere': 'not-found',
});

const suspend = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Suspend license' }).click();
  await page.getByRole('textbox', { name: /^Reason/ }).waitFor();
};
const palette = async (page: Page): Promise<void> => {
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
};
const account = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menu').waitFor();
};

export const adminPages: readonly Look[] = [
  ...pagesOf('admin', 'admin', 'member', {
    '/': 'home', '/orders': 'orders', '/orders/$orderId': 'order', '/customers': 'customers', '/customers/$companyId': 'customer',
    '/catalog': 'catalog', '/catalog/new': 'new-product', '/catalog/$productId': 'product', '/inventory': 'inventory', '/licenses': 'licenses',
    '/licenses/$licenseId': 'license', '/invoices': 'invoices', '/emails': 'emails', '/audit': 'audit', '/settings': 'settings',
    '/sessions': 'sessions', '/nowhere': 'not-found', '/orders?search=nothing-like-it': 'no-match',
  }),
  { at: 'admin', path: '/licenses/$licenseId', name: 'admin-suspend', as: 'member', first: suspend },
  { at: 'admin', path: '/', name: 'admin-palette', as: 'member', first: palette },
  { at: 'admin', path: '/', name: 'admin-account', as: 'member', first: account },
];

export const strangerPages: readonly Look[] = pagesOf('admin', 'stranger', undefined, {
  '/sign-in': 'sign-in', '/accept-invitation': 'broken-invitation',
});

/** Longer words, another currency. */
export const germanPages: readonly Look[] = [
  ...pagesOf('german-shop', 'german', undefined, { '/': 'catalog', '/products/$productId': 'product', '/quick-order': 'quick-order' }),
  ...pagesOf('german-admin', 'german', undefined, { '/sign-in': 'admin-sign-in' }),
];

const openMail = async (page: Page): Promise<void> => page.getByRole('listitem').getByRole('link').first().click();
const openText = async (page: Page): Promise<void> => {
  await openMail(page);
  await page.getByRole('link', { name: 'Text', exact: true }).click();
};

export const aroundPages: readonly Look[] = [
  { at: 'home', path: '/', name: 'demo-tenants' },
  { at: 'shop', path: '/v1/docs', name: 'api-documentation' },
  { at: 'mailbox', path: '/', name: 'mailbox' },
  { at: 'mailbox', path: '/', name: 'mailbox-mail', first: openMail },
  { at: 'mailbox', path: '/', name: 'mailbox-text', first: openText },
];

/** The routes that these looks cover, as a router lists them. */
export function routesIn(...lists: readonly (readonly Look[])[]): string[] {
  const paths = lists.flat().map(({ path }) => path).filter((path) => !/\?|nowhere/.test(path));
  return [...new Set(paths)].toSorted();
}
