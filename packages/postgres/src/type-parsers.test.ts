import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openDoors } from './doors.ts';
import { connectUnfenced } from './unfenced.ts';

const values = sql<Record<string, unknown>>`
  select 9007199254740993::bigint as big, '{1,NULL,9007199254740993}'::bigint[] as bigs, '{}'::bigint[] as none,
         '2026-11-20'::date as day, '{2026-11-20,2027-01-01}'::date[] as days, 10.50::numeric as exact,
         '2026-11-20 10:00:00+02'::timestamptz as moment, '{"a": [1]}'::jsonb as json, 7::int as small,
         '0193b2a4-0000-7000-8000-000000000000'::uuid as id, null::bigint as nothing`;

test('values come as the types our code works with, through both doors and past them', async () => {
  const { urls } = await openTestbed();
  const doors = openDoors({ connectionString: urls.api });
  const bare = await connectUnfenced(urls.api);
  const expected = {
    big: 9007199254740993n, bigs: [1n, null, 9007199254740993n], none: [], day: '2026-11-20', days: ['2026-11-20', '2027-01-01'],
    exact: '10.50', moment: new Date('2026-11-20T08:00:00Z'), json: { a: [1] }, small: 7,
    id: '0193b2a4-0000-7000-8000-000000000000', nothing: null,
  };
  const actor = { kind: 'device', tenantId: expected.id, requestId: 'r' } as const;
  expect(await doors.read(actor, values)).toEqual([expected]);
  expect(await doors.transact(actor, (tx) => tx.all(values))).toEqual([expected]);
  expect((await bare.query('select 9007199254740993::bigint as big')).rows).toEqual([{ big: 9007199254740993n }]);
  await bare.end();
  await doors.close();
});

test('other users of pg in the process keep its own parsers', () => {
  expect(pg.types.getTypeParser(pg.types.builtins.INT8)('1')).toBe('1');
});
