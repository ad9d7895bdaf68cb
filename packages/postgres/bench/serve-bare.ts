// A process of its own: a bare node:http server with a plain pool, which asks one question per request and answers with its row.
// No context, no row security, no framework, no checks: the limit that whole requests are held against.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { plainPool } from './plain.ts';

const PRODUCT = {
  name: 'product',
  text: `select product_id as "productId", sku, name, brand, kind, unit, description from catalog.products
    where tenant_id = $1 and product_id = $2 and status = 'published'`,
};
const LICENSE = {
  name: 'license',
  text: `select l.license_id as id, l.status, l.seats, l.seats_used as "seatsUsed", l.expires_at as "expiresAt"
    from licensing.keys k join licensing.licenses l on l.tenant_id = k.tenant_id and l.key_id = k.key_id
    where k.tenant_id = $1 and k.key_hash = decode($2, 'hex')`,
};

const pool = plainPool(process.env['DATABASE_ADMIN_URL'] ?? '', 16);

async function answer(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'GET') {
    const query = new URL(request.url ?? '', 'http://bare').searchParams;
    return (await pool.query({ ...PRODUCT, values: [query.get('tenant'), query.get('product')] })).rows[0];
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { tenant, keyHash } = JSON.parse(Buffer.concat(chunks).toString()) as { tenant: string; keyHash: string };
  return (await pool.query({ ...LICENSE, values: [tenant, keyHash] })).rows[0];
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const row = await answer(request);
    const body = JSON.stringify(row ?? null);
    response.writeHead(row ? 200 : 404, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  } catch {
    response.writeHead(500).end();
  }
}

const server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port });
});
process.once('disconnect', () => process.exit(0));
