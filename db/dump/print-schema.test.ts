import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../migrator/migration-lock.ts';
import { askThrough, type Ask } from './ask.ts';
import { driftOf, readDump } from './dump-folder.ts';
import { printSchema, printSchemas } from './print-schema.ts';

let admin: Connection;
let ask: Ask;

beforeAll(async () => {
  const { urls } = await openTestbed();
  admin = await connectUnfenced(urls.admin);
  await admin.query(`set search_path = ''`);
  ask = askThrough(admin);
});

afterAll(() => admin.end());

test('the committed dump is what the migrations add up to (npm run db:dump writes it)', async () => {
  const [committed, printed] = [await readDump(), await printSchemas(ask)];
  for (const schema of driftOf(committed, printed)) expect(committed.get(schema), `db/dump/${schema}.sql`).toBe(printed.get(schema));
  expect(printed.size).toBeGreaterThan(10);
});

/** Whether a change, which is rolled back, shows in the dump of a schema. */
async function shows(change: string, schema = 'sales'): Promise<boolean> {
  const before = await printSchema(ask, schema);
  await admin.query('begin');
  try {
    await admin.query(change);
    return (await printSchema(ask, schema)) !== before;
  } finally {
    await admin.query('rollback');
  }
}

test.each([
  ['a column', 'alter table sales.orders add column weight_grams integer'],
  ['a default', 'alter table sales.orders alter note set default \'-\''],
  ['a column that may be missing', 'alter table sales.orders alter note drop not null'],
  ['a constraint', 'alter table sales.orders add constraint short check (length(note) < 10) not valid'],
  ['an index', 'create index on sales.orders (tenant_id, placed_by)'],
  ['a policy', 'alter policy buyer on sales.orders using (true)'],
  ['a table that is no longer forced', 'alter table sales.orders no force row level security'],
  ['a grant on a table', 'grant delete on sales.orders to entrepot_worker'],
  ['a grant on a column', 'grant update (note) on sales.orders to entrepot_member'],
  ['a grant on the schema', 'grant usage on schema sales to entrepot_device'],
  ['a comment', 'comment on table sales.orders is \'Orders\''],
  ['an owner', 'alter table sales.orders owner to current_user'],
  ['a trigger',
    'create trigger touched before update on sales.orders for each row execute function pg_catalog.suppress_redundant_updates_trigger()'],
  ['a function', `create function sales.hello() returns integer language sql return 1`],
])('%s that changes shows in the dump', async (_what, change) => {
  expect(await shows(change)).toBe(true);
});

test('a function that changes hands shows in the dump', async () => {
  expect(await shows('alter function tenancy.tenant_of(text, text) owner to entrepot_owner', 'tenancy')).toBe(true);
  expect(await shows('grant execute on function tenancy.tenant_of(text, text) to entrepot_buyer', 'tenancy')).toBe(true);
});

test('a kind of object that the printer does not know is refused, not passed over', async () => {
  await expect(shows('create sequence sales.numbers')).rejects.toThrow('does not know how to print sales.numbers (S)');
});
