import { readdirSync } from 'node:fs';
import { openTestbed } from '@entrepot/testbed';
import { describe, expect, test } from 'vitest';
import { ourObjects } from './catalogue/our-objects.ts';
import { openWorld } from './fixture/world.ts';

async function ourTables(): Promise<string[]> {
  const { superuser } = await openTestbed();
  const tables = await superuser<{ name: string }>(`with ${ourObjects} select name from tables where not is_partition order by 1`);
  return tables.map(({ name }) => name);
}

describe('no table is forgotten', () => {
  test('each has a test of its own: db/tests/<schema>/<table>.rls.test.ts', async () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const tested = files.filter((file) => file.endsWith('.rls.test.ts'))
      .map((file) => file.replace('.rls.test.ts', '').replace(/[\\/]/, '.'));
    expect(tested.toSorted()).toEqual((await ourTables()).toSorted());
  });

  test('each has rows of both tenants in the fixture (db/tests/fixture)', async () => {
    const { superuser } = await openTestbed();
    const { ours, theirs } = await openWorld();
    const empty: string[] = [];
    for (const table of await ourTables()) {
      const [found] = await superuser<{ tenants: string }>(
        `select count(distinct tenant_id)::text as tenants from ${table} where tenant_id in ($1, $2)`, [ours.tenantId, theirs.tenantId],
      );
      if (found?.tenants !== '2') empty.push(table);
    }
    expect(empty).toEqual([]);
  });
});
