import { parseOptions } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './hash-password.ts';

test('a hash is argon2id with at least 19 MiB, two passes and one lane', async () => {
  const phc = await hashPassword('seven herons ate my lettuce');
  expect(phc).toMatch(/^\$argon2id\$v=19\$/);
  expect(parseOptions(phc)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
});

test('the right password matches, another does not, and without a hash nothing does', async () => {
  const phc = await hashPassword('seven herons ate my lettuce');
  expect(await passwordMatches(phc, 'seven herons ate my lettuce')).toBe(true);
  expect(await passwordMatches(phc, 'seven herons ate my lettucE')).toBe(false);
  expect(await passwordMatches(undefined, 'seven herons ate my lettuce')).toBe(false);
});

test('composed and decomposed spellings are one password', async () => {
  const phc = await hashPassword('un héron près du lac');
  expect(await passwordMatches(phc, 'un he\u0301ron pre\u0300s du lac')).toBe(true);
});

test('twenty at once all get their answer', async () => {
  const phc = await hashPassword('seven herons ate my lettuce');
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => passwordMatches(phc, n % 2 ? 'no' : 'seven herons ate my lettuce')));
  expect(answers.filter(Boolean)).toHaveLength(10);
});
