import { DatabaseFault } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from './fixture/world.ts';
import { HOSTILE_EXPRESSIONS, HOSTILE_STATEMENTS } from './wall/hostile-text.ts';
import { LOOKERS, tryAs, type Looker } from './wall/looker.ts';
import { pastTheDoors } from './wall/raw-session.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

/** What came of a hostile text: PostgreSQL's code, or all that it answered, as text. */
async function outcome(looker: Looker, text: string): Promise<{ code: string } | { answer: string }> {
  try {
    const rows = await tryAs(looker, world.ours, text);
    return { answer: JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)) };
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error;
    return { code: error.sqlState ?? error.code };
  }
}

describe.each(LOOKERS)('text injected into a statement of the %s', (looker) => {
  test.each(HOSTILE_EXPRESSIONS)('gets nothing by $what', async ({ text, code }) => {
    expect(await outcome(looker, `select ${text(world.theirs)}`)).toEqual({ code });
  });

  test.each(HOSTILE_STATEMENTS)('gets nothing by $what, neither at the doors nor behind them', async ({ text, code }) => {
    const atTheDoor = await outcome(looker, text(world.theirs));
    expect([{ code }, { code: 'statement.forbidden' }]).toContainEqual(atTheDoor);
    expect(await pastTheDoors(looker, world.ours, text(world.theirs))).toBe(code);
  });

  test('sees nobody else\'s statements, and no setting of another tenant', async () => {
    const found = await outcome(looker, `select (select json_agg(query) from pg_stat_activity where usename like 'entrepot%') as others,
      (select json_agg(setting) from pg_settings where name like 'app.%') as context, current_setting('app.tenant_id') as tenant`);
    expect(found).toHaveProperty('answer');
    expect(JSON.stringify(found)).not.toContain(world.theirs.tenantId);
    expect(JSON.stringify(found)).not.toMatch(/select|insert|update/i);
  });

  test('gets no row by pretending that the condition is true', async () => {
    const [tenants] = await tryAs<{ others: string }>(looker, world.ours, `select count(*)::text as others from tenancy.tenants
      where tenant_id = '${world.theirs.tenantId}' or true and slug <> (select slug from tenancy.tenants limit 1)`);
    expect(tenants?.others).toBe('0');
  });

  test('gets no row by locking or notifying', async () => {
    const [answer] = await tryAs<Record<string, unknown>>(looker, world.ours,
      `select pg_advisory_xact_lock(1)::text as locked, pg_notify('anybody', 'anything')::text as notified`);
    expect(answer).toEqual({ locked: '', notified: '' });
  });

  test('learns no value of a hidden row from an error', async () => {
    const leak = `select (name || slug)::integer from tenancy.tenants where tenant_id = '${world.theirs.tenantId}'`;
    expect(await outcome(looker, leak)).toEqual({ answer: '[]' });
  });

  test('learns nothing from the statistics of the planner', async () => {
    const statistics = `select most_common_vals::text from pg_catalog.pg_stats where schemaname !~ '^(pg_|information)'`;
    expect(await outcome(looker, statistics)).toEqual({ answer: '[]' });
  });
});

test('an injected value stays a value', async () => {
  const name = `'; set local app.tenant_id = '${world.theirs.tenantId}`;
  expect(await tryAs('member', world.ours, sql`select tenant_id from catalog.products where name = ${name}`)).toEqual([]);
});

test('the rows that nobody reached are there', async () => {
  const { superuser } = await openTestbed();
  const hidden = await superuser('select product_id from catalog.products where tenant_id = $1', [world.theirs.tenantId]);
  expect(hidden).not.toEqual([]);
});
