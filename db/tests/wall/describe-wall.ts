import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TenantIds } from '../fixture/ids.ts';
import { openWorld, type World } from '../fixture/world.ts';
import { LOOKERS, meOf, refusal, roleOf, tryAs, type Looker } from './looker.ts';
import { everyRow, noRow, type Rights, type Scope } from './scope.ts';
import { grantedColumns, keyOf, rowsWithin, type Seen } from './table.ts';

/** One looker before one table. */
interface Sight {
  table: string;
  key: string;
  looker: Looker;
  world: World;
}

/**
 * States who may do what with a table, and proves it for everybody: those who are not mentioned are refused everything.
 * The rows are counted as superuser first, so that nothing passes for want of rows.
 * @param table schema and name.
 * @param rights what each looker may do; nobody else may do anything.
 */
export function describeWall(table: string, rights: Partial<Record<Looker, Rights>>): void {
  describe(table, () => {
    let world: World;
    let key: string;

    beforeAll(async () => {
      world = await openWorld();
      key = await keyOf(table);
    });

    test('both tenants have rows, and every right has rows to be used on', async () => {
      expect(await rowsWithin(table, key, meOf('gate', world.theirs), everyRow)).not.toEqual([]);
      for (const [looker, { sees, inserts, updates, deletes }] of granted(rights)) {
        for (const scope of [sees, inserts, updates, deletes]) {
          if (scope && scope !== noRow) expect(await rowsWithin(table, key, meOf(looker, world.ours), scope), scope.words).not.toEqual([]);
        }
      }
    });

    const cases = granted(rights).map(([looker, right]) => ({ looker, right, may: words(right) }));
    test.each(cases)('the $looker $may', async ({ looker, right }) => {
      await proveEach({ table, key, looker, world }, right);
    });

    const strangers = LOOKERS.filter((looker) => !(looker in rights));
    test(`refused everything: ${strangers.join(', ') || 'nobody'}`, async () => {
      for (const looker of strangers) await proveEach({ table, key, looker, world }, {});
    });
  });
}

const granted = (rights: Partial<Record<Looker, Rights>>): [Looker, Rights][] =>
  LOOKERS.flatMap((looker): [Looker, Rights][] => (rights[looker] ? [[looker, rights[looker]]] : []));

function words({ sees, inserts, updates, deletes, hides }: Rights): string {
  const verbs = Object.entries({ sees, adds: inserts, changes: updates, removes: deletes });
  const may = verbs.flatMap(([verb, scope]) => (scope ? [`${verb} ${scope.words}`] : [])).join(', ');
  return `${may}, and nothing else${hides ? `; not ${hides.join(', ')}` : ''}`;
}

async function proveEach(sight: Sight, { sees, inserts, updates, deletes, hides = [] }: Rights): Promise<void> {
  await proveSight(sight, sees);
  for (const column of hides) await denied(sight, `select ${column} from ${sight.table}`);
  await proveInserts(sight, inserts);
  await proveUpdates(sight, updates);
  await proveDeletes(sight, deletes);
}

const denied = async ({ looker, world }: Sight, statement: string): Promise<void> =>
  expect(await refusal(tryAs(looker, world.ours, statement)), `${looker}: ${statement}`).toContain('permission denied');

const keysOf = (rows: readonly { key: string }[]): string[] => rows.map(({ key }) => key).toSorted();

/** The rows of one of the two tenants inside a scope, as the looker is known there. */
const within = ({ table, key, looker }: Sight, ids: TenantIds, scope: Scope): Promise<Seen[]> =>
  rowsWithin(table, key, meOf(looker, ids), scope);

async function reaches(sight: Sight, statement: string, scope: Scope): Promise<void> {
  const reached = await tryAs<{ key: string }>(sight.looker, sight.world.ours, statement);
  expect(keysOf(reached), `${sight.looker}: ${statement}`).toEqual(keysOf(await within(sight, sight.world.ours, scope)));
}

async function proveSight(sight: Sight, scope: Scope | undefined): Promise<void> {
  if (!scope) return denied(sight, `select count(*) from ${sight.table}`);
  await reaches(sight, `select ${sight.key} as key from ${sight.table} t`, scope);
}

/** A copy of a row that is there fails on its key once row security has let it pass; a refusal can only be row security's. */
async function proveInserts(sight: Sight, scope: Scope | undefined): Promise<void> {
  const { table, looker, world } = sight;
  if (!scope) return denied(sight, `insert into ${table} (tenant_id) values (null)`);
  const columns = sql.raw((await grantedColumns(table, roleOf(looker), 'insert')).join(', '));
  const add = ({ json }: Seen): Promise<string | undefined> =>
    refusal(tryAs(looker, world.ours, sql`insert into ${sql.raw(table)} (${columns})
      select ${columns} from jsonb_populate_record(null::${sql.raw(table)}, ${json}::jsonb)`));
  const allowed = keysOf(await within(sight, world.ours, scope));
  for (const row of await within(sight, world.ours, everyRow)) {
    expect((await add(row)) === undefined, `${looker} adds ${row.json}`).toBe(allowed.includes(row.key));
  }
  for (const row of await within(sight, world.theirs, everyRow)) expect(await add(row), row.json).toContain('row-level security');
}

async function proveUpdates(sight: Sight, scope: Scope | undefined): Promise<void> {
  const { table, key, looker, world } = sight;
  if (!scope) return denied(sight, `update ${table} set tenant_id = tenant_id`);
  const [column] = await grantedColumns(table, roleOf(looker), 'update');
  await reaches(sight, `update ${table} t set ${column} = ${column} returning ${key} as key`, scope);
  if (scope === noRow) return;
  const giveAway = tryAs(looker, world.ours, `update ${table} set tenant_id = '${world.theirs.tenantId}'`);
  expect(await refusal(giveAway)).toMatch(/permission denied|row-level security/);
}

async function proveDeletes(sight: Sight, scope: Scope | undefined): Promise<void> {
  if (!scope) return denied(sight, `delete from ${sight.table}`);
  await reaches(sight, `delete from ${sight.table} t returning ${sight.key} as key`, scope);
}
