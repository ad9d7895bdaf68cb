import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { processStart } from './process-start.ts';

/** A claim on a folder by one living process. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Claims a lock file for this process. A claim whose process has died is taken over; process numbers are reused, so the
 * claim also holds when its process began.
 * @param file the lock file; its folder must exist.
 * @returns the lock, or undefined while another living process holds it.
 */
export async function holdLock(file: string): Promise<Lock | undefined> {
  const mine = JSON.stringify({ pid: process.pid, start: await processStart(process.pid) });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, mine);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      // link() is atomic and refuses an existing name, also on network file systems.
      if (await link(draft, file).then(() => true, () => false)) return { release: () => release(file, mine) };
      const holder = await readFile(file, 'utf8').catch(() => undefined);
      if (holder === undefined) continue;
      if (await isAlive(holder)) return undefined;
      await rm(file, { force: true });
    }
    return undefined;
  } finally {
    await rm(draft, { force: true });
  }
}

async function isAlive(claim: string): Promise<boolean> {
  try {
    const { pid, start } = JSON.parse(claim) as { pid: number; start: string };
    const now = await processStart(pid);
    return now !== undefined && now === start;
  } catch {
    return false;
  }
}

async function release(file: string, mine: string): Promise<void> {
  const holder = await readFile(file, 'utf8').catch(() => undefined);
  if (holder === mine) await rm(file, { force: true });
}
