import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holdLock, type Lock } from '@entrepot/db/lock';
import { rootFolder } from './root-folder.ts';

const apps = ['admin', 'storefront'] as const;

/**
 * Builds the two browser apps whose sources are newer than what was built. Another copy of this checkout may build at the
 * same time: it is waited for, and its result taken.
 * @param log told what is built.
 */
export async function buildApps(log: (line: string) => void): Promise<void> {
  for (const app of apps) {
    const lock = await waitForLock(join(rootFolder, 'node_modules', `.building-${app}`));
    try {
      if (await isCurrent(app)) continue;
      log(`building the ${app}`);
      await build(app);
    } finally {
      await lock.release();
    }
  }
}

async function waitForLock(file: string): Promise<Lock> {
  for (;;) {
    const lock = await holdLock(file);
    if (lock) return lock;
    await pause(200);
  }
}

async function isCurrent(app: string): Promise<boolean> {
  const built = await stat(join(rootFolder, 'apps', app, 'dist', 'index.html')).catch(() => undefined);
  if (!built) return false;
  const sources = [join(rootFolder, 'apps', app), join(rootFolder, 'packages'), join(rootFolder, 'pnpm-lock.yaml')];
  const changes = await Promise.all(sources.map(newestChange));
  return Math.max(...changes) <= built.mtimeMs;
}

/** Milliseconds since 1970 of the newest file below a path; what is installed or built does not count. */
async function newestChange(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(path)).filter((name) => name !== 'node_modules' && !name.startsWith('dist'));
  const changes = await Promise.all(names.map((name) => newestChange(join(path, name))));
  return Math.max(0, ...changes);
}

/** Built beside and renamed: a copy that serves the old build never meets half of the new one. */
async function build(app: string): Promise<void> {
  const folder = join(rootFolder, 'apps', app);
  const draft = join(folder, `dist-${process.pid}`);
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`the ${app} could not be built`);
    await rm(join(folder, 'dist'), { recursive: true, force: true });
    await rename(draft, join(folder, 'dist'));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
