import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@entrepot/db/free-port';
import { holdLock } from '@entrepot/db/lock';

export interface ClaimedPort {
  port: number;
  release(): Promise<void>;
}

const preferred = 3000;
/** Neighbouring copies keep clear of each other's mailbox. */
const step = 10;
const tries = 20;

/**
 * Claims the product's port: PORT when it is set, else 3000, 3010 and so on, else any. Copies of other checkouts that start
 * at the same moment see the claim before anybody listens.
 * @throws Error when PORT is set and taken.
 */
export async function claimPort(): Promise<ClaimedPort> {
  const wanted = Number(process.env['PORT'] || 0);
  if (wanted > 0) {
    if ((await freePort(wanted)) !== wanted) throw new Error(`port ${wanted} is taken; set PORT to another or leave it out`);
    return { port: wanted, release: async () => undefined };
  }
  for (let port = preferred; port < preferred + tries * step; port += step) {
    // A claim that another user's process left behind cannot be taken over; the next port will do.
    const lock = await holdLock(join(tmpdir(), `entrepot-port-${port}`)).catch(() => undefined);
    if (!lock) continue;
    if ((await freePort(port)) === port) return { port, release: () => lock.release() };
    await lock.release();
  }
  return { port: await freePort(), release: async () => undefined };
}
