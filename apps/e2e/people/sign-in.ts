import type { Page } from 'playwright-core';
import type { PrintedSignIn, PrintedTenant } from '../product/product.ts';
import { totpCode } from './run-tool.ts';

/** A buyer at the shop's sign-in page, and through. */
export async function signInAsBuyer(page: Page, { storefront }: PrintedTenant, { email, password }: PrintedSignIn): Promise<void> {
  await page.goto(`${storefront}/sign-in`);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Orders' }).first().waitFor();
}

/** A member at the admin app's sign-in page, or one of the staff at the console's: password and code, and through. */
export async function signInAsMember(page: Page, { admin }: Pick<PrintedTenant, 'admin'>, who: Required<PrintedSignIn>): Promise<void> {
  await page.goto(`${admin}/sign-in`);
  await givePassword(page, who);
  await page.getByRole('textbox', { name: 'Code' }).fill(await totpCode(who.totpSecret));
  await page.getByRole('button', { name: /^Account of/ }).waitFor();
}

/** The first step alone. */
export async function givePassword(page: Page, { email, password }: PrintedSignIn): Promise<void> {
  await page.getByRole('textbox', { name: /^E-?mail/ }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
}
