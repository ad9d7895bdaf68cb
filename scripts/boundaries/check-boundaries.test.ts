import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';

/** A tree that keeps every rule; each case breaks one on purpose. */
const HOUSE: Readonly<Record<string, string>> = {
  'packages/kernel/src/index.ts': 'export const one = 1;',
  'packages/postgres/src/index.ts': "import pg from 'pg';\nexport const pool = pg;",
  'packages/postgres/src/unfenced.ts': 'export const unfenced = 1;',
  'packages/rpc/src/index.ts': "export { one } from '../../kernel/src/index.ts';",
  'packages/catalog/src/index.ts': "export { price } from './price.ts';",
  'packages/catalog/src/price.ts': 'export const price = 1;',
  'packages/catalog/src/contract.ts': 'export const input = 1;',
  'packages/sales/src/index.ts': "export { price as total } from '../../catalog/src/index.ts';",
  'packages/sales/src/contract.ts': 'export const order = 1;',
  'packages/sales/src/orders.queries.ts': "export const list = (q) => q.selectFrom('sales.orders').innerJoin('catalog.products', 'a', 'b');",
  'packages/ui/src/index.ts': "export const button = 1;",
  'apps/admin/src/main.ts': "import { order } from '../../../packages/sales/src/contract.ts';\nimport type { total } from '../../../packages/sales/src/index.ts';\nexport const app: typeof total = order;",
  'node_modules/pg/package.json': '{ "name": "pg", "version": "1.0.0", "main": "index.js" }',
  'node_modules/pg/index.js': 'module.exports = {};',
  'db/dump.ts': 'export const dump = 1;',
  'scripts/start.ts': 'export const start = 1;',
};

const BREACHES: readonly [rule: string, file: string, text: string][] = [
  ['public-files-only', 'packages/sales/src/price.ts', "export { price } from '../../catalog/src/price.ts';"],
  ['leftward-only-catalog', 'packages/catalog/src/price.ts', "export { total as price } from '../../sales/src/index.ts';"],
  ['ground-floor-knows-no-domain', 'packages/rpc/src/index.ts', "export { price } from '../../catalog/src/index.ts';"],
  ['kernel-imports-nothing-of-ours', 'packages/kernel/src/index.ts', "export { button as one } from '../../ui/src/index.ts';"],
  ['pg-only-in-postgres', 'packages/sales/src/pool.ts', "import pg from 'pg';\nexport const pool = pg;"],
  ['unfenced-beside-the-product-only', 'packages/sales/src/back-door.ts', "export { unfenced } from '../../postgres/src/unfenced.ts';"],
  ['browser-code-sees-contracts-and-types', 'apps/admin/src/main.ts', "export { total } from '../../../packages/sales/src/index.ts';"],
  ['contracts-stay-light', 'packages/sales/src/contract.ts', "export { total as order } from './index.ts';"],
  ['no-cycles', 'packages/catalog/src/price.ts', "export { price } from './index.ts';"],
  ['sql-in-queries-only', 'packages/sales/src/place-order.ts', "export const list = (q) => q.selectFrom('sales.orders');"],
  ['no-export-star', 'packages/sales/src/contract.ts', "export * from './other.contract.ts';"],
  ['no-select-all', 'packages/sales/src/orders.queries.ts', "export const list = (q) => q.selectFrom('sales.orders').selectAll();"],
  ['writes-own-schema', 'packages/sales/src/orders.queries.ts', "export const list = (q) => q.updateTable('catalog.products');"],
  ['bypass-opened-by-processes-only', 'packages/sales/src/report.ts', "export { openStaffDoor } from '@entrepot/postgres';"],
  ['bypass-through-across-only', 'packages/sales/src/report.ts', 'export const report = ({ ctx }) => ctx.staffDoor.look({}, () => 1);'],
  ['reads-leftward', 'packages/sales/src/orders.queries.ts', "export const list = (q) => q.selectFrom('licensing.licenses');"],
];

const roots: string[] = [];

async function build(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'boundaries-'));
  roots.push(root);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  return root;
}

afterEach(async () => {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true })));
});

describe('the boundaries of the house', () => {
  it('a house that keeps the rules passes, and was really read', async () => {
    const report = await checkBoundaries(await build(HOUSE));
    expect(report.breaches).toEqual([]);
    expect(report.modules).toBeGreaterThan(10);
  });

  it.each(BREACHES)('%s fails when it is broken', async (rule, file, text) => {
    const report = await checkBoundaries(await build({ ...HOUSE, [file]: text }));
    expect(report.breaches.join('\n')).toContain(rule);
  });
});
