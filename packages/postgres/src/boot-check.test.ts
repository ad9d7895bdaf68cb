import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { breachesOf, refuseUnsafeRole } from './boot-check.ts';
import { connectUnfenced } from './unfenced.ts';

/** What is wrong with a fresh role after a breach; all in a transaction that is rolled back, since roles belong to the whole server. */
async function breachesAfter(breach: string): Promise<string[]> {
  const session = await connectUnfenced((await openTestbed()).urls.admin);
  try {
    await session.query('begin; create role boot_check_login login noinherit');
    await session.query(breach);
    await session.query('set local session authorization boot_check_login');
    return await breachesOf(session);
  } finally {
    await session.query('rollback');
    await session.end();
  }
}

test('the logins of the API and the worker may start', async () => {
  const { urls } = await openTestbed();
  for (const safe of [urls.api, urls.jobs]) {
    const { warnings } = await refuseUnsafeRole(safe);
    expect(warnings.filter((warning) => !warning.includes('18.7'))).toEqual([]);
  }
});

test('the administrator, the migrator and the staff may not pose as the API', async () => {
  const { urls } = await openTestbed();
  await expect(refuseUnsafeRole(urls.admin)).rejects.toThrow(/^Refusing to start: the database role is a superuser/);
  await expect(refuseUnsafeRole(urls.migrator)).rejects.toThrow(/is a member of the owner/);
  await expect(refuseUnsafeRole(urls.staff)).rejects.toThrow(/bypasses row-level security/);
});

test('a bare login has nothing to answer for', async () => {
  expect(await breachesAfter('select 1')).toEqual([]);
});

test.each([
  ['alter role boot_check_login superuser', /is a superuser/],
  ['alter role boot_check_login bypassrls', /bypasses row-level security/],
  ['alter role boot_check_login createrole', /may create roles/],
  ['create schema boot_check authorization boot_check_login', /owns objects/],
  ['grant entrepot_owner to boot_check_login with inherit false, set true', /is a member of the owner/],
  ['grant entrepot_staff to boot_check_login with inherit false, set false, admin true', /is a member of/],
  ['grant entrepot_migrator to boot_check_login with inherit false', /is a member of/],
  ['create role boot_check_between; grant boot_check_between to boot_check_login with inherit false; grant entrepot_searcher to boot_check_between', /is a member of/],
  ['grant pg_read_all_data to boot_check_login with inherit false', /is a member of/],
  ['grant entrepot_member to boot_check_login with inherit true', /inherits/],
])('a process refuses to start after: %s', async (breach, message) => {
  expect(await breachesAfter(breach)).toEqual([expect.stringMatching(message)]);
});
