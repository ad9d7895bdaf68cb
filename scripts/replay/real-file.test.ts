import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createApi } from '@entrepot/api';
import { memberOf, openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { decideCatalog } from '../import/catalog-decision.ts';
import { importCatalog } from '../import/import-catalog.ts';
import { DEFAULT_FILE, isThere, readRows } from '../import/read-rows.ts';
import { addsUp } from '../import/row-account.ts';
import { reconcile } from './reconcile.ts';
import { replayBaskets } from './replay-baskets.ts';

// Counted once with Python's csv and decimal modules, which share nothing with our code.
const COUNTED = {
  rows: 39_528, codes: 2_783, withoutPrice: 23, openingPieces: 336_419,
  invoices: 1_340, lines: 25_119, pieces: 293_713, customers: 860, pence: 64_652_499n,
};

const present = await isThere(DEFAULT_FILE);

const GUARANTEE = 'twenty days of a real wholesaler: every row accounted for, every invoice an order, stock and money exact';

test(GUARANTEE, { timeout: 600_000 }, async ({ skip }) => {
  skip(!present, `the data is absent: ${DEFAULT_FILE}`);
  const { doors, urls, superuser, createTenant } = await openTestbed();
  const tenant = await createTenant({ currency: 'GBP' });
  const { tenantId } = tenant;
  const actor = memberOf(tenant);

  const { products, account } = await decideCatalog(readRows(DEFAULT_FILE));
  expect(account).toMatchObject({ rows: COUNTED.rows, refused: [], emptyDescription: 123, zeroPrice: 202, notPositive: 749 });
  expect(addsUp(account)).toBe(true);
  const first = await importCatalog({ doors, actor }, products);
  expect(first).toMatchObject({ created: COUNTED.codes, changed: 0, withoutPrice: COUNTED.withoutPrice, pieces: COUNTED.openingPieces });
  const before = await catalogOf();
  const again = await importCatalog({ doors, actor }, products);
  expect(again).toMatchObject({ created: 0, changed: 0, unchanged: COUNTED.codes, pieces: 0 });
  expect(await catalogOf()).toEqual(before);

  const settings = {
    port: 0, host: '127.0.0.1', baseDomain: 'localhost', trustProxy: false, demoTenants: [], logLevel: 'silent',
    secrets: [{ version: 1, key: randomBytes(32) }],
    storefrontFolder: `${tmpdir()}/entrepot-no-storefront`, adminFolder: `${tmpdir()}/entrepot-no-admin`,
  } as const;
  const api = createApi({ doors, settings });
  try {
    const { port } = new URL(await api.listen({ port: 0, host: '127.0.0.1' }));
    const target = { doors, actor, origin: `http://${tenant.slug}.localhost:${port}`, buyersAtOnce: 8, log: () => undefined };
    const replay = await replayBaskets(target, DEFAULT_FILE);
    expect(replay.lost).toEqual([]);
    const { source, shop, stock, differences } = replay.reconciliation;
    expect(differences).toEqual([]);
    const counted = { orders: COUNTED.invoices, lines: COUNTED.lines, pieces: COUNTED.pieces, totalMinor: COUNTED.pence };
    expect(source).toEqual(counted);
    expect(shop).toEqual({ ...counted, invoices: COUNTED.invoices, invoicedMinor: COUNTED.pence });
    expect(stock).toMatchObject({ allocated: COUNTED.pieces, ordered: COUNTED.pieces });

    const rerun = await replayBaskets(target, DEFAULT_FILE);
    expect(rerun).toMatchObject({ alreadyThere: COUNTED.invoices, lost: [], reconciliation: { differences: [] } });
    // A reconciliation that cannot fail proves nothing: one penny more for one code, one line less in one invoice.
    const [code = ''] = [...new Set(replay.source.invoices[0]?.lines.map(({ sku }) => sku))];
    const priceOf = new Map(products.map(({ sku, priceMinor }) => [sku, priceMinor ?? 0n]));
    const shorter = replay.source.invoices.map((invoice, index) => index === 1 ? { ...invoice, lines: invoice.lines.slice(1) } : invoice);
    const found = await reconcile(doors, actor, shorter, (sku) => (priceOf.get(sku) ?? 0n) + (sku === code ? 1n : 0n));
    expect(found.differences.join('\n')).toContain(`invoice ${replay.source.invoices[0]?.invoiceNo}: total`);
    expect(found.differences.join('\n')).toContain(`invoice ${replay.source.invoices[1]?.invoiceNo}: lines differ`);
  } finally {
    await api.close();
  }
  // Past our own code and past every fence: what the database holds, against the file as text.
  const [held] = await superuser<{ orders: string; companies: string; total: string; invoiced: string; owed: string; emptyCarts: boolean }>(
    `select (select count(*) from sales.orders where tenant_id = $1) as orders,
            (select count(distinct company_id) from sales.orders where tenant_id = $1) as companies,
            (select sum(quantity * unit_price_minor) from sales.order_lines where tenant_id = $1) as total,
            (select sum(total_minor) from billing.invoices where tenant_id = $1) as invoiced,
            (select sum(held_minor) from billing.credit_accounts where tenant_id = $1) as owed,
            not exists (select from sales.cart_lines where tenant_id = $1) as "emptyCarts"`, [tenantId]);
  const prices = new Map((await superuser<{ sku: string; price: bigint }>(
    `select p.sku, t.price_minor as price from catalog.products p join catalog.prices t using (tenant_id, product_id) where tenant_id = $1`,
    [tenantId])).map(({ sku, price }) => [sku, price]));
  const total = await quantityTimesPrice(prices);
  expect(total).toBe(COUNTED.pence);
  expect(urls.api).not.toBe(urls.admin);
  expect(Object.values(held ?? {}).map(String)).toEqual([COUNTED.invoices, COUNTED.customers, total, total, total, true].map(String));

  function catalogOf() {
    return superuser(
      `select (select md5(string_agg(p::text, ',' order by product_id)) from catalog.products p where tenant_id = $1) as products,
              (select md5(string_agg(t::text, ',' order by t::text)) from catalog.prices t where tenant_id = $1) as prices,
              (select md5(string_agg(s::text, ',' order by s::text)) from inventory.stock_levels s where tenant_id = $1) as levels,
              (select count(*) from inventory.movements where tenant_id = $1) as movements,
              (select count(*) from audit.records where tenant_id = $1) as records`, [tenantId]);
  }
});

/** Quantity times imported price over the lines to replay, read without our reader: from both ends, past commas in descriptions. */
async function quantityTimesPrice(prices: ReadonlyMap<string, bigint>): Promise<bigint> {
  const text = (await readFile(DEFAULT_FILE)).toString('latin1');
  let total = 0n;
  for (const line of text.trimEnd().split(/\r?\n/).slice(1)) {
    const [invoice = '', code = ''] = line.split(',');
    const [customer = '', , , quantity = ''] = line.split(',').toReversed().slice(1);
    if (!invoice.startsWith('C') && customer !== '') total += BigInt(quantity) * (prices.get(code) ?? 0n);
  }
  return total;
}
