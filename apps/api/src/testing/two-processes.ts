import { randomBytes } from 'node:crypto';
import { secretKeysFrom, type SecretKeys } from '@entrepot/kernel/secret-box';
import { HttpClient, openTestbed, type Testbed } from '@entrepot/testbed';
import { startApiProcess } from './start-api-process.ts';

/** Two HTTP processes on one database: nothing but the database can keep their racers apart. */
export interface TwoProcesses extends Pick<Testbed, 'superuser' | 'createTenant' | 'doors'> {
  readonly secrets: SecretKeys;
  /** A browser at the shop; even and odd racers meet different processes. */
  readonly storefront: (slug: string, racer?: number) => HttpClient;
  readonly admin: (slug: string, racer?: number) => HttpClient;
  /** Ends both. @throws Error when one did not end cleanly, complained on the way, or had nothing to do */
  readonly stop: () => Promise<void>;
}

/** Starts both on this worker's database; the caller stops them. */
export async function startTwoProcesses(): Promise<TwoProcesses> {
  const { urls, superuser, createTenant, doors } = await openTestbed();
  const keys = `v1:${randomBytes(32).toString('base64')}`;
  const environment = { DATABASE_API_URL: urls.api, ENTREPOT_SECRET_KEYS: keys };
  const processes = [startApiProcess(environment), startApiProcess(environment)];
  const ports = await Promise.all(processes.map((one) => one.port()));
  const clients: HttpClient[] = [];
  const client = (host: string, racer: number, trpcPath?: string): HttpClient => {
    const made = new HttpClient(`http://${host}.localhost:${ports[racer % ports.length]}`, trpcPath);
    clients.push(made);
    return made;
  };
  return {
    superuser, createTenant, doors,
    secrets: secretKeysFrom(keys),
    storefront: (slug, racer = 0) => client(slug, racer),
    admin: (slug, racer = 0) => client('admin', racer, `/${slug}/trpc`),
    stop: async () => {
      for (const each of clients) each.close();
      const codes = await Promise.all(processes.map((one) => one.stop()));
      const complaints = processes.flatMap(({ errors }) => errors);
      if (codes.some((code) => code !== 0) || complaints.length > 0) throw new Error(`ended with ${codes.join(' and ')}: ${complaints.join('')}`);
      const answered = processes.map(({ lines }) => lines.filter((line) => line.includes('request completed')).length);
      if (answered.includes(0)) throw new Error(`no race between two: they answered ${answered.join(' and ')} requests`);
    },
  };
}
