import { sellableProduct } from '@entrepot/catalog/testing';
import { expect, test } from 'vitest';
import { PASSWORD, startApi } from './testing/start-api.ts';

test('what a visitor collected is in the cart after signing in, and the visitor\'s id is gone', async () => {
  const api = await startApi();
  try {
    const shop = await api.tenantWithPeople();
    const browser = api.storefront(shop.slug);
    await browser.send('/config.json');
    const member = { kind: 'member', tenantId: shop.tenantId, userId: shop.ownerId, requestId: 'test-cart' } as const;
    const productId = await sellableProduct(api.doors, member, { priceMinor: 250 });
    expect((await browser.mutate('sales.addCartLine', { productId, quantity: 3 })).error).toBeUndefined();
    await browser.mutate('identity.signIn', { email: shop.buyerEmail, password: PASSWORD });
    expect((await browser.query('sales.viewCart', {})).data).toMatchObject({ subtotal: { amountMinor: 750 }, lines: [{ quantity: 3 }] });
    expect(browser.cookies.has('entrepot_visitor')).toBe(false);
    await browser.send('/config.json');
    expect(browser.cookies.has('entrepot_visitor')).toBe(false);
  } finally {
    await api.stop();
  }
});
