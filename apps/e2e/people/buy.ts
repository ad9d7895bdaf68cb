import type { Page } from 'playwright-core';
import type { PrintedTenant } from '../product/product.ts';

/** What is bought in a story. */
export interface Purchase {
  /** What is typed into the search. */
  readonly search: string;
  readonly product: string;
  readonly quantity: number;
  /** As the page shows it for the whole line. */
  readonly total: string;
  readonly purchaseOrderNumber: string;
}

/** What an earlier story left in the cart is not part of this one. */
async function emptyCart(page: Page, { storefront }: PrintedTenant): Promise<void> {
  await page.goto(`${storefront}/cart`);
  const full = page.getByRole('table', { name: 'Cart' }).getByRole('textbox').first();
  const empty = page.getByText('Your cart is empty');
  await full.or(empty).waitFor();
  if (await full.isVisible()) await page.getByRole('button', { name: 'Empty cart' }).click();
  await empty.waitFor();
}

/** Searches, fills the cart, checks out, and stands on the order's page. @returns the order's code */
export async function buy(page: Page, tenant: PrintedTenant, purchase: Purchase): Promise<string> {
  await emptyCart(page, tenant);
  await page.goto(`${tenant.storefront}/`);
  await page.getByRole('searchbox', { name: 'Search products' }).fill(purchase.search);
  await page.getByRole('heading', { level: 1, name: `Results for “${purchase.search}”` }).waitFor();
  await page.getByRole('link', { name: purchase.product, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: purchase.product }).waitFor();
  await page.getByRole('textbox', { name: 'Quantity', exact: true }).fill(String(purchase.quantity));
  await page.getByRole('textbox', { name: 'Quantity', exact: true }).press('Enter');
  await page.getByText(`${purchase.total} for ${purchase.quantity}`).waitFor();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('banner').getByRole('link', { name: purchase.total }).click();
  await page.getByRole('heading', { level: 1, name: 'Cart' }).waitFor();
  await page.getByRole('link', { name: 'Check out' }).click();
  await page.getByRole('textbox', { name: /^Purchase-order number/ }).fill(purchase.purchaseOrderNumber);
  await page.getByRole('button', { name: 'Place order' }).click();
  await page.getByText('Thank you. Your order is placed.').waitFor();
  const title = await page.getByRole('heading', { level: 1, name: /^Order / }).innerText();
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(title)?.[0] ?? '';
}
