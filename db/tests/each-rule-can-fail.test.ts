import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askThrough } from '../dump/ask.ts';
import { withMigrationLock, type Connection } from '../migrator/migration-lock.ts';
import { allRules } from './catalogue/all-rules.ts';
import { breachesOf } from './catalogue/rule.ts';

let admin: Connection;
let adminUrl: string;

beforeAll(async () => {
  adminUrl = (await openTestbed()).urls.admin;
  admin = await connectUnfenced(adminUrl);
});

afterAll(() => admin.end());

/** Roles belong to the whole cluster, where a test of the migrator may be making them at this moment. */
const touchesRoles = /\b(?:alter|create) role\b|^(?:grant|revoke) (?:entrepot|pg)_/;

/** Breaks the database in a transaction that is rolled back. */
async function whileBroken<T>(sql: string, look: () => Promise<T>): Promise<T> {
  const work = async (): Promise<T> => {
    await admin.query('begin');
    try {
      await admin.query(sql);
      return await look();
    } finally {
      await admin.query('rollback');
    }
  };
  return touchesRoles.test(sql) ? withMigrationLock(adminUrl, () => undefined, work) : work();
}

describe.each(allRules)('rule $number: $holds', (rule) => {
  test.each(Object.entries(rule.brokenBy))('notices: %s', async (_what, sql) => {
    const ask = askThrough(admin);
    const before = await breachesOf(rule, ask);
    const after = await whileBroken(sql, () => breachesOf(rule, ask));
    const noticed = after.filter((breach) => !before.includes(breach));
    expect(noticed).not.toEqual([]);
    expect(noticed[0]).toContain('Way out: ');
  });

  test('can be broken in at least one way, and every exception has a reason', () => {
    expect(Object.keys(rule.brokenBy)).not.toEqual([]);
    for (const reason of Object.values(rule.exceptions ?? {})) expect(reason.length).toBeGreaterThan(20);
  });
});

test('an exception that excuses nothing is a breach itself', async () => {
  const rule = allRules.find(({ exceptions }) => exceptions === undefined);
  if (!rule) throw new Error('every rule has exceptions');
  const [breach] = await breachesOf({ ...rule, exceptions: { 'sales.gone': 'it was dropped long ago' } }, askThrough(admin));
  expect(breach).toContain('sales.gone is an exception');
});
