import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breachesInQueries } from './catalogue/query-text.ts';

const root = join(import.meta.dirname, '../..');
const files = globSync('packages/*/src/**/*.queries.ts', { cwd: root }).toSorted();

describe('the text of every query keeps the rules that the catalogue cannot see', () => {
  test('there are queries to look at', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test.each(files)('%s', (file) => {
    expect(breachesInQueries(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });
});

const query = (body: string): string[] =>
  breachesInQueries('sales/orders.queries.ts', `export function orders(tenantId: string) {\n  ${body}\n}`);

describe('the rules can fail', () => {
  test.each([
    ['a query that leaves the tenant to the policy', `return query.selectFrom('sales.orders').select('code');`],
    ['a join that leaves the tenant out',
      `return sql\`select o.code from sales.orders o join sales.order_lines l using (order_id)\`;`],
    ['an update of every tenant', `return sql\`update sales.orders set status = 'placed'\`;`],
    ['all columns, by Kysely', `return query.selectFrom('sales.orders').selectAll().where('tenant_id', '=', tenantId);`],
    ['all columns, by hand', `return sql\`select * from sales.orders where tenant_id = \${tenantId}\`;`],
    ['all columns of what was written', `return query.insertInto('sales.orders').values({ tenant_id: tenantId }).returningAll();`],
    ['a pasted text', `return sql\`select code from sales.orders where tenant_id = \${sql.raw(tenantId)}\`;`],
    ['a switch of context', `return sql\`select set_config('app.tenant_id', \${tenantId}, true)\`;`],
  ])('notices %s', (_what, body) => {
    const [breach] = query(body);
    expect(breach).toContain('Way out: ');
  });

  test('notices a lock that all tenants share', () => {
    expect(breachesInQueries('a.queries.ts', `export const lock = () => sql\`select pg_advisory_xact_lock(1)\`;`)).toHaveLength(1);
  });

  test('lets a report across tenants leave the tenant out, by its name alone', () => {
    const report = (name: string): string => `export function ${name}() {\n  return query.selectFrom('sales.orders').select('code');\n}`;
    expect(breachesInQueries('a.queries.ts', report('ordersAcrossTenants'))).toEqual([]);
    expect(breachesInQueries('a.queries.ts', report('acrossTenantsOrders'))).toHaveLength(1);
  });

  test('lets a query borrow its condition from the same file', () => {
    const own = 'const isOwn = (actor: Actor) => sql`c.tenant_id = ${actor.tenantId}`;\n';
    const borrowing = 'export const cart = (actor: Actor) => sql`select c.code from sales.carts c where ${isOwn(actor)}`;\n';
    expect(breachesInQueries('a.queries.ts', own + borrowing)).toEqual([]);
    expect(breachesInQueries('a.queries.ts', borrowing)).toHaveLength(1);
  });

  test('lets a query pass that names its tenant, its columns and its count', () => {
    const good = `return sql\`select o.code, count(*) from sales.orders o where o.tenant_id = \${tenantId} group by o.code\`;`;
    expect(query(good)).toEqual([]);
  });
});
