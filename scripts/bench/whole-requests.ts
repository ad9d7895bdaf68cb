import { createHash } from 'node:crypto';
import { setFirstPassword } from '@entrepot/identity';
import { openDoors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { HttpClient } from '@entrepot/testbed/http-client';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { layBuyers } from './buyers-with-carts.ts';
import { compare, type Way } from './compare.ts';
import { layLicenses } from './licensed-order.ts';
import { generate, startChild, startServer, stopChild } from './load-generator.ts';

const CALLERS = 64;
const QUESTIONS = 500;
const PASSWORD = 'seven herons ate my lettuce';

/** (e) A whole tRPC read and a whole validation over HTTP against a bare handler; servers and load are processes of their own. */
export async function benchWholeRequests(ground: BenchGround): Promise<BenchReport> {
  const { urls, tenants: { big } } = ground;
  const api = await startServer('scripts/bench/serve-api.ts', { DATABASE_API_URL: urls.api });
  const bare = await startServer('packages/postgres/bench/serve-bare.ts', { DATABASE_ADMIN_URL: urls.admin });
  const generator = startChild('scripts/bench/generate-load.ts');
  try {
    const way = (port: number, questions: readonly string[]): Way => (roundMs) =>
      generate(generator, { port, questions, callers: CALLERS, roundMs });
    const host = `${big.slug}.localhost:${api.port}`;
    const cookie = await signedInCookie(ground, api.port);
    const products = big.products.slice(0, QUESTIONS).map(({ productId }) => productId);
    const ourReads = products.map((productId) =>
      get(`/trpc/catalog.productDetail?input=${encodeURIComponent(JSON.stringify({ productId }))}`, host, `cookie: ${cookie}\r\n`));
    const bareReads = products.map((productId) => get(`/?tenant=${big.tenantId}&product=${productId}`, 'bare'));

    const licensed = await layLicenses(urls, QUESTIONS);
    const ourChecks = licensed.keys.map((key) => post('/v1/licenses/validate', `localhost:${api.port}`, { key, fingerprint: 'bench' }));
    const bareChecks = (await keyHashes(ground, licensed.tenantId))
      .map((keyHash) => post('/', 'bare', { tenant: licensed.tenantId, keyHash }));

    const common = { part: '(e)', measure: 'times-faster', roundMs: 700 } as const;
    const measured = [
      await compare({ ...common, name: `tRPC read of a product, signed in, ${CALLERS} callers / bare node:http and pool`, aim: 0.55,
        ours: way(api.port, ourReads), theirs: way(bare.port, bareReads) }),
      await compare({ ...common, name: `/v1/licenses/validate, ${CALLERS} callers / bare node:http and pool`, aim: 0.55,
        ours: way(api.port, ourChecks), theirs: way(bare.port, bareChecks) }),
    ];
    return { measured, notes: [
      'Load generator, API, bare server and PostgreSQL are four processes on the same cores (two when the aims were set): what the'
      + ' generator takes is in both sides.',
      'The bare handler looks one row up as a superuser through a plain pool of 16 with a named statement and answers with it as JSON.',
      'The tRPC read is everything that a browser\'s request meets: Fastify with its security headers, compression and cookies,'
      + ' request id, tenant by host, one query for session, person and company as the gate, the stock tRPC adapter, zod in and out, and'
      + ' the product with description and every price tier that the company may see, under row security.',
      'The validation is everything that a device\'s request meets: Fastify, strict JSON, zod, two budgets counted, tenant by the key\'s'
      + ' prefix (remembered), SHA-256 of the key, license, policy, product and seat in one query under row security, the verdict, and the'
      + ' answer in words.',
    ] };
  } finally {
    await Promise.all([api.stop(), bare.stop(), stopChild(generator)]);
  }
}

function get(path: string, host: string, more = ''): string {
  return `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${more}\r\n`;
}

function post(path: string, host: string, body: unknown): string {
  const text = JSON.stringify(body);
  const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}`;
  return `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${head}\r\n\r\n${text}`;
}

/** A buyer with a password signs in over HTTP, as people do. */
async function signedInCookie({ urls, tenants: { big } }: BenchGround, port: number): Promise<string> {
  const [buyer] = await layBuyers(urls, big, 1);
  if (!buyer) throw new RangeError('One buyer was asked for.');
  const email = `bench-${createHash('sha256').update(buyer.userId).digest('hex').slice(0, 8)}@customer.example`;
  const admin = await connectUnfenced(urls.admin);
  const doors = openDoors({ connectionString: urls.api });
  const browser = new HttpClient(`http://${big.slug}.localhost:${port}`);
  try {
    const { tenantId } = big;
    const { userId, companyId } = buyer;
    await admin.query("insert into identity.users (tenant_id, user_id, kind, email, name) values ($1, $2, 'buyer', $3, 'Bea Bench')",
      [tenantId, userId, email]);
    await admin.query('insert into customers.buyers (tenant_id, company_id, user_id) values ($1, $2, $3)', [tenantId, companyId, userId]);
    await setFirstPassword(doors, { kind: 'gate', tenantId, requestId: 'bench' }, { userId, password: PASSWORD });
    const { error } = await browser.mutate('identity.signIn', { email, password: PASSWORD });
    if (error) throw new Error(error.message);
    return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  } finally {
    browser.close();
    await Promise.all([admin.end(), doors.close()]);
  }
}

async function keyHashes({ urls }: BenchGround, tenantId: string): Promise<string[]> {
  const admin = await connectUnfenced(urls.admin);
  try {
    const { rows } = await admin.query<{ hash: string }>(
      "select encode(key_hash, 'hex') as hash from licensing.keys where tenant_id = $1", [tenantId]);
    return rows.map(({ hash }) => hash);
  } finally {
    await admin.end();
  }
}
