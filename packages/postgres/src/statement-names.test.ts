import { expect, test } from 'vitest';
import { passesTheDoors, StatementNames } from './statement-names.ts';

const learnTwice = (names: StatementNames, role: string, text: string): void => {
  names.learn(role, text);
  names.learn(role, text);
};

test('a text is named once it succeeded twice under its role, with one name per role', () => {
  const names = new StatementNames(10);
  names.learn('buyer', 'select 1');
  expect(names.nameOf('buyer', 'select 1')).toBeUndefined();
  names.learn('buyer', 'select 1');
  learnTwice(names, 'member', 'select 1');
  expect([names.nameOf('buyer', 'select 1'), names.nameOf('member', 'select 1'), names.nameOf('clerk', 'select 1')])
    .toEqual(['buyer:1', 'member:2', undefined]);
});

test('never more names than the limit, and never one name for two texts', () => {
  const names = new StatementNames(3);
  const texts = Array.from({ length: 50 }, (_, n) => `select ${n}`);
  for (const text of texts) learnTwice(names, 'buyer', text);
  const given = texts.flatMap((text) => names.nameOf('buyer', text) ?? []);
  expect(given).toHaveLength(3);
  expect(new Set(given).size).toBe(3);
});

test('a thousand one-off texts do not keep a repeated one from being named', () => {
  const names = new StatementNames(100);
  for (let n = 0; n < 1_000; n += 1) names.learn('buyer', `select ${n}`);
  learnTwice(names, 'buyer', 'repeated');
  expect(names.nameOf('buyer', 'repeated')).toBeDefined();
});

test('a limit of nothing names nothing', () => {
  const names = new StatementNames(0);
  learnTwice(names, 'buyer', 'select 1');
  expect(names.nameOf('buyer', 'select 1')).toBeUndefined();
});

test.each(['select 1', 'SELECT 1', '\n  with a as (select 1) table a', '((select 1) union select 2)', 'insert into a values (1)',
  'update a set b = 1', 'delete from a', 'merge into a', 'values (1)', 'explain select 1'])('passes: %s', (text) => {
  expect(passesTheDoors(text)).toBe(true);
});

test.each(['', ' ', 'begin', 'commit', 'rollback', 'savepoint a', 'set role a', 'reset all', 'do $$ $$', 'call a()', 'copy a from stdin',
  'create table a ()', 'drop table a', 'truncate a', 'listen a', 'discard all', 'prepare transaction \'a\'', '/**/ set role a',
  '-- a\nset role a', 'selectx', ';set role a'])('does not pass: "%s"', (text) => {
  expect(passesTheDoors(text)).toBe(false);
});
