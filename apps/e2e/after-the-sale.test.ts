import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectPage } from './browser/inspect-page.ts';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { addMemberWithFactor } from './people/add-member.ts';
import { signInAsBuyer, signInAsMember } from './people/sign-in.ts';
import { askSuperuser } from './product/ask-superuser.ts';
import { findIds } from './product/find-ids.ts';
import { tenant } from './product/product.ts';

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

const shop = tenant('northbeam');

/** A confirmed order of goods of the buyer's company. */
async function confirmedOrder(email: string): Promise<{ orderId: string; invoiceNumber: string }> {
  const [order] = await askSuperuser<{ orderId: string; invoiceNumber: string }>(
    `select o.order_id as "orderId", i.series || '-' || lpad(i.number::text, 6, '0') as "invoiceNumber"
       from sales.orders o
       join tenancy.tenants t using (tenant_id)
       join billing.invoices i on i.tenant_id = o.tenant_id and i.order_id = o.order_id and i.status = 'open'
       join customers.buyers b on b.tenant_id = o.tenant_id and b.company_id = o.company_id
       join identity.users u on u.tenant_id = b.tenant_id and u.user_id = b.user_id
      where t.slug = $1 and u.email = $2 and o.status = 'confirmed'
        and exists (select from sales.order_lines l where l.tenant_id = o.tenant_id and l.order_id = o.order_id and l.kind = 'goods')
      order by o.order_id desc limit 1`, [shop.slug, email]);
  if (!order) throw new Error(`no confirmed order of goods for ${email}`);
  return order;
}

const act = async (page: Page, button: string, said: string): Promise<void> => {
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: button }).click();
  await page.getByRole('list', { name: 'Timeline' }).getByText(said).first().waitFor();
};

test('a member ships an order, records its payment and renews a license, and the buyer sees all three', { timeout: 300_000 }, async () => {
  const [buyer] = shop.buyers;
  if (!buyer) throw new Error('the product printed no buyer');
  const [{ orderId, invoiceNumber }, { licenseId }] = await Promise.all([confirmedOrder(buyer.email), findIds(shop, buyer.email)]);
  const { page, problems } = await openPerson(browser);
  const seen: string[] = [];
  await signInAsMember(page, shop, await addMemberWithFactor(shop));

  await page.goto(`${shop.admin}/orders/${orderId}`);
  await page.getByRole('button', { name: 'Ship order' }).click();
  seen.push(...await inspectPage(page, 'admin-ship'));
  await act(page, 'Ship order', 'Order shipped');
  expect(await page.getByRole('button', { name: 'More actions' }).count(), 'a shipped order is not cancelled').toBe(0);

  await page.goto(`${shop.admin}/invoices?status=open`);
  await page.getByRole('button', { name: `Record payment for ${invoiceNumber}` }).click();
  const dialog = page.getByRole('dialog');
  const amount = dialog.getByRole('textbox', { name: /^Amount received/ });
  const asked = await amount.inputValue();
  await dialog.getByRole('textbox', { name: /^Reference/ }).fill(`${invoiceNumber} transfer`);
  await amount.fill('1');
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await dialog.getByText('asks for another amount').waitFor();
  seen.push(...await inspectPage(page, 'admin-record-payment'));
  await amount.fill(asked);
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `Record payment for ${invoiceNumber}` }).waitFor({ state: 'detached' });
  await page.goto(`${shop.admin}/invoices`);
  await page.getByRole('row').filter({ hasText: invoiceNumber }).getByText('Paid').waitFor();

  await page.goto(`${shop.admin}/licenses/${licenseId}`);
  await page.getByRole('button', { name: 'Renew license' }).click();
  seen.push(...await inspectPage(page, 'admin-renew'));
  await act(page, 'Renew license', 'License renewed');

  const customer = await openPerson(browser);
  await signInAsBuyer(customer.page, shop, buyer);
  await customer.page.goto(`${shop.storefront}/orders/${orderId}`);
  await customer.page.getByText('Shipped', { exact: true }).waitFor();
  await customer.page.goto(`${shop.storefront}/invoices`);
  await customer.page.getByRole('row').filter({ hasText: invoiceNumber }).getByText('Paid').last().waitFor();
  // The amount that was refused is an answer of 409, which Chromium writes to its console.
  expect([...seen, ...problems.filter((problem) => !problem.includes('409')), ...customer.problems]).toEqual([]);
});
