import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDoors } from '@entrepot/postgres';
import { recountSummaries } from '@entrepot/reporting';
import { memberOf, openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { DEFAULT_FILE, isThere } from '../import/read-rows.ts';
import { historyAddsUp } from './history-account.ts';
import { revenueMinor } from './history-figures.ts';
import { importHistory } from './import-history.ts';
import { planHistory } from './plan-history.ts';
import { reconcileHistory } from './reconcile-history.ts';

// Counted once with Python's csv and decimal modules, which share nothing with our code.
const COUNTED = {
  rows: 39_528, orders: 1_456, orderLines: 38_646, orderMinor: 75_571_293n, credits: 299, creditLines: 680, creditMinor: 7_418_857n,
  negative: 69, withoutPrice: 202, companies: 922 + 3, countries: 24, days: 17,
};

const present = await isThere(DEFAULT_FILE);

const GUARANTEE = 'twenty days of a real wholesaler: every row imported or refused, revenue by country and by day to the penny, twice the same';

test(GUARANTEE, { timeout: 600_000 }, async ({ skip }) => {
  skip(!present, `the data is absent: ${DEFAULT_FILE}`);
  const { doors, urls, superuser, createTenant } = await openTestbed();
  const tenant = await createTenant({ currency: 'GBP' });
  const actor = memberOf(tenant);
  const folder = await mkdtemp(join(tmpdir(), 'entrepot-history-'));
  try {
    const errors = join(folder, 'refused.csv');
    const plan = await planHistory(DEFAULT_FILE, errors);
    const { negative, withoutPrice, orders, orderLines, credits, creditLines } = COUNTED;
    expect(plan.account).toMatchObject({ rows: COUNTED.rows, orders, orderLines, credits, creditLines, withoutPrice });
    expect([...plan.account.refused].toSorted()).toEqual([
      ['a negative quantity that is not a cancellation', negative], ['no price', withoutPrice - negative],
    ]);
    expect(historyAddsUp(plan.account)).toBe(true);
    expect((await readFile(errors, 'utf8')).trimEnd().split('\r\n')).toHaveLength(1 + withoutPrice);

    expect(await importHistory({ doors, actor }, DEFAULT_FILE, plan))
      .toMatchObject({ orders, orderLines, credits, creditLines, present: 0, products: 2_783, companies: COUNTED.companies });
    const { source, held, differences } = await reconcileHistory(doors, actor, plan, DEFAULT_FILE, errors);
    expect(differences).toEqual([]);
    expect(held.all).toMatchObject({ orders, orderLines, orderMinor: COUNTED.orderMinor, credits, creditLines, creditMinor: COUNTED.creditMinor });
    expect([held.byCountry.size, held.byDay.size, held.customers.size]).toEqual([COUNTED.countries, COUNTED.days, COUNTED.companies]);
    // The data's own description has this sum over all rows: what is refused has no price.
    expect(revenueMinor(source.all)).toBe(68_152_436n);

    const before = await everything();
    expect(await importHistory({ doors, actor }, DEFAULT_FILE, plan))
      .toMatchObject({ orders: 0, credits: 0, products: 0, companies: 0, present: orders + credits });
    expect(await everything()).toEqual(before);
    expect(await byDayPastOurCode()).toEqual(await sumsOfTheText(DAY));

    // Reports read summaries that are counted from the same orders and credits: they say what the file says, by day and by country.
    await recount();
    expect(await summed(`to_char(day, 'DD/MM/YYYY')`)).toEqual(await sumsOfTheText(DAY));
    expect(await summed('country')).toEqual(await sumsOfTheText(COUNTRY));

    // A reconciliation that cannot fail proves nothing: a penny more, a line less.
    await superuser(`update sales.orders set net_minor = net_minor + 1, total_minor = total_minor + 1
                      where tenant_id = $1 and external_reference = '536365'`, [tenant.tenantId]);
    await superuser(`delete from sales.credit_lines l using sales.credits c where c.credit_id = l.credit_id and l.tenant_id = $1
                        and c.external_reference = 'C536379'`, [tenant.tenantId]);
    const found = (await reconcileHistory(doors, actor, plan, DEFAULT_FILE, errors)).differences.join('\n');
    expect(found).toContain('2010-12-01, customer 17850: order of 13913 pence in 7 lines, its lines say 13912 in 7');
    expect(found).toContain('2010-12-01: creditLines');
  } finally {
    await rm(folder, { recursive: true });
  }

  function everything() {
    const tables = ['customers.companies', 'catalog.products', 'catalog.prices', 'sales.orders', 'sales.order_lines', 'sales.credits',
      'sales.credit_lines', 'inventory.stock_levels', 'inventory.movements', 'events.events', 'audit.records', 'tasks.tasks'];
    return superuser(tables.map((table) => `select '${table}' as table, count(*) as rows, md5(string_agg(t::text, ',' order by t::text)) as content
      from ${table} t where tenant_id = $1`).join(' union all '), [tenant.tenantId]);
  }

  async function recount(): Promise<void> {
    const workerDoors = openDoors({ connectionString: urls.jobs });
    const worker = { kind: 'worker', tenantId: tenant.tenantId, requestId: 'test-recount' } as const;
    try {
      await workerDoors.transact(worker, (tx) => recountSummaries(tx, worker, null), { transactionMs: 120_000 });
    } finally {
      await workerDoors.close();
    }
  }

  async function summed(group: string): Promise<[string, string][]> {
    const rows = await superuser<{ group: string; pence: string }>(
      `select ${group} as group, sum(net_minor - cancelled_minor - credited_minor)::text as pence from reporting.daily_orders
        where tenant_id = $1 and currency = 'GBP' group by 1 order by 1`, [tenant.tenantId]);
    return rows.map(({ group: name, pence }) => [name, pence]);
  }

  /** Past our own code and past every fence. */
  async function byDayPastOurCode(): Promise<[string, string][]> {
    const rows = await superuser<{ day: string; pence: string }>(
      `select day, sum(pence)::text as pence from (
         select to_char(placed_at, 'DD/MM/YYYY') as day, total_minor as pence from sales.orders where tenant_id = $1
         union all select to_char(credited_at, 'DD/MM/YYYY'), -net_minor from sales.credits where tenant_id = $1) as each
        group by day order by day`, [tenant.tenantId]);
    return rows.map(({ day, pence }) => [day, pence]);
  }
});

interface TextRow { readonly country: string; readonly date: string }
const DAY = ({ date }: TextRow): string => date.slice(0, 10);
const COUNTRY = ({ country }: TextRow): string => country;

/** Quantity times price over all rows, read without our reader: from the end of each line, past commas in descriptions. */
async function sumsOfTheText(groupOf: (row: TextRow) => string): Promise<[string, string][]> {
  const sums = new Map<string, bigint>();
  for (const line of (await readFile(DEFAULT_FILE, 'latin1')).trimEnd().split(/\r?\n/).slice(1)) {
    const [country = '', , price = '', date = '', quantity = ''] = line.split(',').toReversed();
    const [pounds = '', fraction = ''] = price.split('.');
    const pence = BigInt(pounds) * 100n + BigInt(fraction.padEnd(2, '0'));
    const group = groupOf({ country, date });
    sums.set(group, (sums.get(group) ?? 0n) + BigInt(quantity) * pence);
  }
  return [...sums].map(([group, pence]): [string, string] => [group, pence.toString()]).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
