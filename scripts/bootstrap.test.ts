import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rootFolder } from './product/root-folder.ts';

let checkout = '';

/** A checkout with three tasks and a pnpm that only notes that it was called. */
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'entrepot a space '));
  const bin = join(checkout, '.tools', 'node_modules', '.bin');
  await Promise.all([join(checkout, 'scripts'), bin, join(checkout, '.tools', 'node_modules', 'pnpm')].map((path) => mkdir(path, { recursive: true })));
  const bootstrap = await readFile(join(rootFolder, 'scripts', 'bootstrap.mjs'), 'utf8');
  const version = /pnpmVersion = '([^']+)'/.exec(bootstrap)?.[1];
  await copyFile(join(rootFolder, 'scripts', 'bootstrap.mjs'), join(checkout, 'scripts', 'bootstrap.mjs'));
  const files = {
    'package.json': '{ "scripts": { "greet": "", "db:wait": "" } }',
    'pnpm-lock.yaml': 'one',
    'pnpm-workspace.yaml': '',
    '.tools/node_modules/pnpm/package.json': JSON.stringify({ version }),
    '.tools/node_modules/.bin/pnpm': '#!/bin/sh\nmkdir -p node_modules\necho "$@" >> installs\n',
    'scripts/greet.ts': `const words: string[] = process.argv.slice(2);\nconsole.log(words.join('+'));\nprocess.exit(words.length);\n`,
    'scripts/db-wait.ts': `process.on('SIGTERM', () => process.exit(7));\nsetInterval(() => undefined, 1000);\nconsole.log('waiting');\n`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(checkout, name), text);
  await chmod(join(bin, 'pnpm'), 0o755);
});

afterEach(async () => {
  await rm(checkout, { recursive: true });
});

const bootstrap = (...args: string[]) => spawnSync(process.execPath, [join(checkout, 'scripts', 'bootstrap.mjs'), ...args], { encoding: 'utf8' });
const installs = async (): Promise<number> => (await readFile(join(checkout, 'installs'), 'utf8')).trim().split('\n').length;

test('from a path with a space a task gets its arguments, and its exit code is kept', () => {
  const { stdout, status } = bootstrap('greet', 'one two', 'three');
  expect(stdout).toContain('one two+three\n');
  expect(status).toBe(2);
});

test('packages are installed once, and again when the lockfile changes', async () => {
  bootstrap('greet');
  bootstrap('greet');
  expect(await installs()).toBe(1);
  await writeFile(join(checkout, 'pnpm-lock.yaml'), 'two');
  bootstrap('greet');
  expect(await installs()).toBe(2);
});

test('two copies at once install once', async () => {
  const copies = [1, 2].map(() => spawn(process.execPath, [join(checkout, 'scripts', 'bootstrap.mjs'), 'greet'], { stdio: 'ignore' }));
  const ends = await Promise.all(copies.map((copy) => once(copy, 'exit')));
  expect(ends).toEqual([[0, null], [0, null]]);
  expect(await installs()).toBe(1);
});

test('a lock left by a dead copy does not stand in the way', async () => {
  const dead = spawnSync(process.execPath, ['--eval', '']).pid;
  await writeFile(join(checkout, '.tools', 'install.lock'), String(dead));
  expect(bootstrap('greet').status).toBe(0);
});

test('a failing install is an error, and is tried again the next time', async () => {
  const pnpm = join(checkout, '.tools', 'node_modules', '.bin', 'pnpm');
  const working = await readFile(pnpm, 'utf8');
  await writeFile(pnpm, '#!/bin/sh\nexit 3\n');
  expect(bootstrap('greet')).toMatchObject({ status: 1, stderr: expect.stringContaining('ended with 3') });
  await writeFile(pnpm, working);
  expect(bootstrap('greet').status).toBe(0);
});

test('a task that does not exist is refused with the names of those that do', () => {
  expect(bootstrap('gret')).toMatchObject({ status: 1, stderr: 'entrepot: there is no task gret; try one of: greet, db:wait\n' });
});

test('a signal reaches the task, and its answer is kept', async () => {
  const copy = spawn(process.execPath, [join(checkout, 'scripts', 'bootstrap.mjs'), 'db:wait'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(copy.stdout, 'data');
  copy.kill('SIGTERM');
  expect(await once(copy, 'exit')).toEqual([7, null]);
});
