import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Doors, MemberActor } from '@entrepot/postgres';
import { memberOf, openTestbed } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { importHistory, type HistoryTarget } from './import-history.ts';
import { planHistory } from './plan-history.ts';
import { reconcileHistory } from './reconcile-history.ts';

const { doors, superuser, createTenant } = await openTestbed();
const folder = await mkdtemp(join(tmpdir(), 'entrepot-history-'));
afterAll(() => rm(folder, { recursive: true }));

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';
// Sold, sold on, given back, sold over the counter, written off, without a price; one customer in two countries.
const BOOKS = [
  '536365,85123A,LANTERN,6,01/12/2010 08:26,2.55,17850,United Kingdom', '536365,71053,HEART,8,01/12/2010 08:26,3.39,17850,United Kingdom',
  '536366,85123A,LANTERN,4,01/12/2010 09:00,2.1,12370,Cyprus', 'C536379,85123A,LANTERN,-5,01/12/2010 09:41,2.55,17850,United Kingdom',
  '536380,71053,,2,02/12/2010 10:00,3.39,,EIRE', '536381,71053,HEART,1,02/12/2010 10:01,3,12370,Austria',
  '536382,85123A,damaged,-10,02/12/2010 11:00,0,,United Kingdom', '536383,NEW,NOTHING KNOWN,5,02/12/2010 11:01,0,,United Kingdom',
];

let files = 0;
async function fileOf(content: string | Buffer): Promise<string> {
  const path = join(folder, `books-${files += 1}.csv`);
  await writeFile(path, content);
  return path;
}

async function run(actor: MemberActor, file: string, target: Partial<HistoryTarget> = {}) {
  const errors = `${file}.refused.csv`;
  const plan = await planHistory(file, errors);
  const totals = await importHistory({ doors, actor, rowsPerChunk: 2, ...target }, file, plan);
  return { plan, totals, reconciliation: await reconcileHistory(doors, actor, plan, file, errors) };
}

const someone = async (): Promise<MemberActor> => memberOf(await createTenant({ currency: 'GBP' }));
const books = await fileOf(HEADER + BOOKS.join('\n'));

/** All that an import writes, without the ids and codes that are made up. */
async function state({ tenantId }: MemberActor): Promise<unknown> {
  const of = (what: string, from: string): string => `select '${what}' as what, to_jsonb(r) as row from (${from}) r`;
  return superuser(`select what, row from (${[
    of('company', 'select external_reference, name, country from customers.companies where tenant_id = $1'),
    of('product', 'select sku, name, status from catalog.products where tenant_id = $1'),
    of('order', `select external_reference, country, status, line_count, net_minor, placed_at from sales.orders where tenant_id = $1`),
    of('credit', `select external_reference, country, line_count, net_minor, credited_at from sales.credits where tenant_id = $1`),
    of('line', `select o.external_reference, l.line_no, l.sku, l.name, l.quantity, l.unit_price_minor from sales.order_lines l
                  join sales.orders o using (tenant_id, order_id) where tenant_id = $1`),
    of('credit line', `select c.external_reference, l.line_no, l.sku, l.name, l.quantity, l.unit_price_minor from sales.credit_lines l
                         join sales.credits c using (tenant_id, credit_id) where tenant_id = $1`),
    of('movement', `select p.sku, m.kind, m.on_hand_delta, m.order_line_no, m.reason, m.moved_at from inventory.movements m
                      join catalog.products p using (tenant_id, product_id) where tenant_id = $1`),
    of('level', `select p.sku, l.on_hand, l.allocated from inventory.stock_levels l join catalog.products p using (tenant_id, product_id)
                  where tenant_id = $1`),
    of('event', `select type, count(*) from events.events where tenant_id = $1 group by type`),
  ].join(' union all ')}) each order by what, row::text`, [tenantId]);
}

const audited = async ({ tenantId }: MemberActor) =>
  superuser(`select after from audit.records where tenant_id = $1 and action = 'order.import' order by record_id`, [tenantId]);

test('each row of the books is an order line, a credit line or refused, and the database agrees with the file', async () => {
  const actor = await someone();
  const { plan, totals, reconciliation } = await run(actor, books);
  expect(plan.account).toMatchObject({ rows: 8, orders: 4, orderLines: 5, credits: 1, creditLines: 1 });
  expect(totals).toEqual({ products: 3, present: 0, orders: 4, orderLines: 5, credits: 1, creditLines: 1, companies: 3 });
  expect(reconciliation.differences).toEqual([]);
  expect(reconciliation.held.all).toMatchObject({ orderMinor: 1530n + 2712n + 840n + 678n + 300n, creditMinor: 1275n, orderPieces: 21, creditPieces: 5 });
  expect([...reconciliation.held.byCountry.keys()].toSorted()).toEqual(['Austria', 'Cyprus', 'EIRE', 'United Kingdom']);
  // The company keeps the country that was seen first; its orders have their own.
  expect(await state(actor)).toContainEqual({ what: 'company', row: { external_reference: '12370', name: 'Customer 12370', country: 'Cyprus' } });
  expect(await state(actor)).toContainEqual({
    what: 'company', row: { external_reference: 'counter:EIRE', name: 'Counter sales, EIRE', country: 'EIRE' },
  });
  expect(await audited(actor)).toEqual([{ after: { rows: 8, orders: 4, orderLines: 5, credits: 1, creditLines: 1, refused: 2, thereBefore: 0 } }]);
});

test('a second run writes nothing at all, not even that it ran', async () => {
  const actor = await someone();
  await run(actor, books);
  const before = [await state(actor), await audited(actor)];
  const { totals, reconciliation } = await run(actor, books);
  expect(totals).toEqual({ products: 0, present: 5, orders: 0, orderLines: 0, credits: 0, creditLines: 0, companies: 0 });
  expect(reconciliation.differences).toEqual([]);
  expect([await state(actor), await audited(actor)]).toEqual(before);
});

test.each([1, 2, 3])('a run that is killed after chunk %i, and one in the middle of the next, are completed by a third', async (chunks) => {
  const [clean, killed] = [await someone(), await someone()];
  await run(clean, books);
  let done = 0;
  const stop = (): void => {
    done += 1;
    if (done === chunks) throw new Error('killed between two chunks');
  };
  await expect(run(killed, books, { onProgress: stop })).rejects.toThrow('killed between');
  await expect(run(killed, books, { doors: dyingDoors(chunks + 1) })).rejects.toThrow('killed in the middle');
  const { totals, reconciliation } = await run(killed, books);
  expect(totals.present).toBeGreaterThan(0);
  expect(reconciliation.differences).toEqual([]);
  expect(await state(killed)).toEqual(await state(clean));
});

/** Doors whose nth transaction does its work and dies before it commits. */
function dyingDoors(nth: number): Doors {
  let count = 0;
  return {
    ...doors,
    reader: (...given) => doors.reader(...given),
    transact: (actor, work, options) => doors.transact(actor, async (tx) => {
      const result = await work(tx);
      count += 1;
      if (count === nth) throw new Error('killed in the middle');
      return result;
    }, options),
  };
}

test('today\'s stock is the same after every chunk, and in the ledger nothing was ever less than nothing', async () => {
  const actor = await someone();
  const stock = () => superuser(`select on_hand, allocated, available from inventory.stock_levels where tenant_id = $1 and on_hand <> 0`, [actor.tenantId]);
  const seen: Promise<unknown>[] = [];
  await run(actor, books, { onProgress: () => void seen.push(stock()) });
  expect((await Promise.all(seen)).every((rows) => JSON.stringify(rows) === '[]')).toBe(true);
  const lowest = await superuser<{ low: bigint }>(`
    select min(running)::bigint as low from (
      select sum(on_hand_delta) over (partition by product_id order by moved_at, movement_id) as running
        from inventory.movements where tenant_id = $1) each`, [actor.tenantId]);
  expect(Number(lowest[0]?.low)).toBe(0);
});

test('products and companies that are there keep their names, prices and countries', async () => {
  const actor = await someone();
  await run(actor, books);
  await superuser(`update catalog.products set name = 'Ours', status = 'archived' where tenant_id = $1 and sku = '71053'`, [actor.tenantId]);
  await superuser(`update customers.companies set name = 'Ours' where tenant_id = $1 and external_reference = '17850'`, [actor.tenantId]);
  const longer = await fileOf(`${HEADER}${BOOKS.join('\n')}\n536390,71053,HEART,1,03/12/2010 10:01,4,17850,Spain\n`);
  const { totals, reconciliation } = await run(actor, longer);
  expect(totals).toMatchObject({ orders: 1, credits: 0, products: 0, companies: 0, present: 5 });
  expect(reconciliation.differences).toEqual([]);
  const held = JSON.stringify(await state(actor));
  expect(held).toContain('"name":"Ours","status":"archived"');
  expect(held).not.toContain('"name":"Customer 17850"');
});

test('another tenant with the same books is not touched', async () => {
  const [ours, theirs] = [await someone(), await someone()];
  await run(theirs, books);
  const before = await state(theirs);
  await run(ours, await fileOf(HEADER + BOOKS.map((row) => row.replace('17850', '99')).join('\n')));
  expect(await state(theirs)).toEqual(before);
});

test('a hostile file: formulas are text, what cannot be is refused by its row, and the rest comes in', async () => {
  const actor = await someone();
  const hostile = await fileOf(Buffer.from(`${HEADER}${[
    '1,=CMD,"=HYPERLINK(""http://x"",""y"")",6,01/12/2010 08:26,2.55,17850,United Kingdom',
    '2,A,"a\nb",6,01/12/2010 08:26,2.55,1,France', '3,A,nul\0,6,01/12/2010 08:26,2.55,1,France',
    '4,A,huge,2147483648,01/12/2010 08:26,2.55,1,France', '5,A,huge,100000,01/12/2010 08:26,999999999.99,1,France',
    '6,A,late,1,99/99/9999 99:99,2.55,1,France', "7,A'; drop table sales.orders; --,x,1,01/12/2010 08:26,2.55,1,France",
    '8,A,caf\u00e9,1,01/12/2010 08:26,2.55,1,C\u00f4te d\'Ivoire', '9,A,short,1', '10,A,long,1,01/12/2010 08:26,2.55,1,France,more,=1',
    '__proto__,constructor,toString,1,01/12/2010 08:26,2.55,1,hasOwnProperty',
  ].join('\n')}\n`, 'latin1'));
  const { plan, reconciliation } = await run(actor, hostile);
  expect([...plan.account.refused].toSorted()).toEqual([
    ['a control character', 2], ['a quantity that is not a whole number up to a million', 1], ['an invoice date that is none', 1],
    ['columns are missing', 1], ['more than a billion pounds', 1],
  ]);
  expect(plan.account).toMatchObject({ rows: 11, orders: 5 });
  expect(reconciliation.differences).toEqual([]);
  expect(JSON.stringify(await state(actor))).toContain('C\u00f4te');
});

test.each([
  ['a quotation mark that is never closed', `${HEADER}1,A,"x,1,01/12/2010 08:26,1,1,France\n${'y\n'.repeat(70_000)}`, /record|quote/i],
  ['another kind of file', 'a,b\n1,2\n', /no column InvoiceNo/],
  ['a mark that names another encoding', Buffer.from(`\uFEFF${HEADER}`, 'utf8'), /no column InvoiceNo/],
])('%s: the file is refused as a whole, before anything is written', async (_what, content, message) => {
  const actor = await someone();
  await expect(run(actor, await fileOf(content))).rejects.toThrow(message);
  expect(await state(actor)).toEqual([]);
});
