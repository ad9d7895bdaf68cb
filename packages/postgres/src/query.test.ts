import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { compile, query } from './query.ts';

test('executing a query past the doors is refused loudly, in every way Kysely offers', async () => {
  const one = sql`select 1`;
  await expect(one.execute(query)).rejects.toThrow(/only builds queries/);
  await expect(query.transaction().execute(() => Promise.resolve())).rejects.toThrow(/only builds queries/);
  await expect(query.executeQuery(one.compile(query))).rejects.toThrow(/only builds queries/);
});

test('builders, templates and compiled queries are all statements', () => {
  const template = sql<{ n: number }>`select ${1}::int as n`;
  const builder = query.selectNoFrom(sql<number>`${1}::int`.as('n'));
  expect(compile(template)).toMatchObject({ sql: 'select $1::int as n', parameters: [1] });
  expect(compile(builder)).toMatchObject({ sql: 'select $1::int as "n"', parameters: [1] });
  expect(compile(builder.compile())).toMatchObject({ sql: 'select $1::int as "n"', parameters: [1] });
});
