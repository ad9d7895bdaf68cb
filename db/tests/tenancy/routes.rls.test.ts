import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openWorld } from '../fixture/world.ts';
import { describeWall } from '../wall/describe-wall.ts';
import { LOOKERS, refusal, tryAs } from '../wall/looker.ts';
import { everyRow, rows } from '../wall/scope.ts';

// The one table whose fence opens, for the routing function. Nobody changes a route: an ON CONFLICT could then read a hidden one.
describeWall('tenancy.routes', {
  member: { sees: everyRow, inserts: rows('product codes and key prefixes', "t.kind in ('product', 'key-prefix')") },
  inspector: { sees: everyRow },
});

test('nobody reads a hidden route through ON CONFLICT DO UPDATE, the one leak of a key that spans tenants', async () => {
  const { ours, theirs } = await openWorld();
  const { superuser } = await openTestbed();
  const [taken] = await superuser<{ value: string }>(
    `select value from tenancy.routes where tenant_id = $1 and kind = 'product'`, [theirs.tenantId]);
  const claim = (rest: string) => sql`
    insert into tenancy.routes (tenant_id, kind, value) values (${ours.tenantId}, 'product', ${taken?.value}) ${sql.raw(rest)}`;
  for (const looker of LOOKERS) {
    const leak = tryAs(looker, ours, claim('on conflict (kind, value) do update set kind = excluded.kind returning tenant_id'));
    expect(await refusal(leak), looker).toContain('permission denied');
  }
  await expect(tryAs('member', ours, claim(''))).rejects.toMatchObject({ code: 'row.duplicate' });
});
