import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Product } from './product.ts';
import { readWelcome } from './read-welcome.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const LAST_LINE = 'Ctrl-C stops everything';

/** The product, and how to press Ctrl-C. */
interface ProductRun {
  readonly product: Product;
  /** @throws Error when it did not end cleanly */
  readonly stop: () => Promise<void>;
}

/**
 * Runs what `npm start` runs, in a data folder of its own, on ports that are free.
 * @throws Error with all it said when it does not come up
 */
export async function runProduct(): Promise<ProductRun> {
  const folder = await mkdtemp(join(tmpdir(), 'entrepot e2e '));
  await chmod(folder, 0o711); // the database's user must be able to pass
  const inherited = Object.entries(process.env).filter(([name]) => !/^(DATABASE_|SMTP_URL$|PORT$|BASE_DOMAIN$|ENTREPOT_|NODE_ENV$|VITEST)/.test(name));
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root, env: { ...Object.fromEntries(inherited), DATA_FOLDER: folder }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    const code = await ended;
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the product ended with ${code}:\n${said}`);
  };
  try {
    while (!said.includes(LAST_LINE)) {
      const over = ended.then((code) => { throw new Error(`the product ended with ${code}:\n${said}`); });
      await Promise.race([once(child.stdout, 'data'), over]);
    }
    return { product: { ...readWelcome(said), ...(await secretsOf(join(folder, '.data'))) }, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** What the tests need beyond what a person sees. */
async function secretsOf(folder: string): Promise<Pick<Product, 'databaseUrl' | 'superuserUrl' | 'jobsUrl' | 'staffUrl' | 'secretKeys'>> {
  const read = async <T>(...path: string[]): Promise<T> => JSON.parse(await readFile(join(folder, ...path), 'utf8')) as T;
  const { databaseUrl, worker } = await read<{ databaseUrl: string; worker: { databaseUrl: string; staffDatabaseUrl: string } }>('running.json');
  const superuser = new URL(databaseUrl);
  superuser.username = 'postgres';
  superuser.password = (await read<{ postgres: string }>('cluster', 'entrepot-passwords.json')).postgres;
  const logins = { databaseUrl, superuserUrl: superuser.href, jobsUrl: worker.databaseUrl, staffUrl: worker.staffDatabaseUrl };
  return { ...logins, secretKeys: (await readFile(join(folder, 'secret-keys'), 'utf8')).trim() };
}
