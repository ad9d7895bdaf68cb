import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askThrough, type Ask } from '../dump/ask.ts';
import { allRules } from './catalogue/all-rules.ts';
import { breachesOf } from './catalogue/rule.ts';

let ask: Ask;
let close: () => Promise<void>;

beforeAll(async () => {
  const { urls } = await openTestbed();
  const admin = await connectUnfenced(urls.admin);
  ask = askThrough(admin);
  close = () => admin.end();
});

afterAll(() => close());

describe('every object of the database keeps the rules of db/CONVENTIONS.md', () => {
  test('there is something to hold against the rules', async () => {
    const tables = await ask(`select from pg_catalog.pg_policy where polname = 'fence'`);
    expect(tables.length).toBeGreaterThan(30);
  });

  test.each(allRules)('rule $number: $holds', async (rule) => {
    expect(await breachesOf(rule, ask)).toEqual([]);
  });
});
