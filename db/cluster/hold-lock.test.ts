import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdLock } from './hold-lock.ts';
import { processStart } from './process-start.ts';

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entrepot-lock-'));
  file = join(folder, 'lock');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a lock is held by one at a time, and free again after its release', async () => {
  const first = await holdLock(file);
  expect(await holdLock(file)).toBeUndefined();
  await first?.release();
  expect(await holdLock(file)).toBeDefined();
});

test('the claim of a process that died is taken over', async () => {
  const dead = spawnSync(process.execPath, ['--eval', '']).pid;
  await writeFile(file, JSON.stringify({ pid: dead, start: 'then' }));
  expect(await holdLock(file)).toBeDefined();
});

test('a process number that was given to another process since does not hold the lock', async () => {
  await writeFile(file, JSON.stringify({ pid: process.pid, start: 'an earlier process' }));
  expect(await holdLock(file)).toBeDefined();
});

test('a claim that was cut off while it was written is taken over', async () => {
  await writeFile(file, '{"pid":');
  expect(await holdLock(file)).toBeDefined();
});

test('twenty callers at once: one holds the lock, and nothing else is left in the folder', async () => {
  const held = await Promise.all(Array.from({ length: 20 }, () => holdLock(file)));
  expect(held.filter((lock) => lock !== undefined)).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['lock']);
});

test('releasing leaves the claim of a successor alone', async () => {
  const first = await holdLock(file);
  await writeFile(file, 'somebody else');
  await first?.release();
  expect(await readFile(file, 'utf8')).toBe('somebody else');
});

test('a process that is gone has no beginning', async () => {
  const dead = spawnSync(process.execPath, ['--eval', '']).pid;
  expect(await processStart(dead)).toBeUndefined();
  expect(await processStart(process.pid)).toBe(await processStart(process.pid));
});
