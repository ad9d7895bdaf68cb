import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootFolder } from '../product/root-folder.ts';
import { databaseTests } from './database-tests.ts';
import { asPattern, directOnly } from './direct-only.ts';

// Names in a test file as patterns: placeholders of test.each stand for anything.
const namesIn = (file: string): RegExp[] => [...readFileSync(join(rootFolder, file), 'utf8').matchAll(/'((?:[^'\\\n]|\\.)+)'/g)]
  .map(([, literal = '']) => new RegExp(`^${literal.split(/%[sidfj]|\$\w+/).map(asPattern).join('.*')}$`));

test.each(directOnly.map(({ file, test: name, why }) => ({ file, name, why })))('$file: what is kept from the pooler exists, and says why', ({ file, name, why }) => {
  expect(existsSync(join(rootFolder, file))).toBe(true);
  expect(databaseTests()).toContain(file);
  expect(why).not.toBe('');
  const known = namesIn(file);
  for (const part of name?.split(' > ') ?? []) expect(known.some((pattern) => pattern.test(part)), part).toBe(true);
});

test('the list is short', () => {
  expect(directOnly.length).toBeLessThan(15);
});
