// `npm run bench [-- a b]`: ratios against the aims, in interleaved pairs on a private, durable server. Exits 1 when an aim is
// outside the 95 % interval of what was measured. Letters choose the cases.
import { startTestServer } from '@entrepot/testbed/server';
import type { BenchCase } from './bench/bench-case.ts';
import type { Measured } from './bench/compare.ts';
import { benchCrossTenantReport } from './bench/cross-tenant-report.ts';
import { fillManyTenants } from './bench/many-tenants.ts';
import { benchPlaceOrder } from './bench/place-order.ts';
import { printTable } from './bench/print-table.ts';
import { benchReadDoor } from './bench/read-door.ts';
import { benchRowSecurity } from './bench/row-security.ts';
import { benchSearch } from './bench/search.ts';
import { benchSlowReads } from './bench/slow-reads.ts';
import { benchStatementCounts } from './bench/statement-counts.ts';
import { benchTenantCount } from './bench/tenant-count.ts';
import { benchWholeRequests } from './bench/whole-requests.ts';
import { queues } from './product/queues.ts';

const cases: Readonly<Record<string, BenchCase>> = {
  a: benchReadDoor, b: benchRowSecurity, c: benchStatementCounts, d: benchPlaceOrder, e: benchWholeRequests,
  f: benchSearch, g: benchTenantCount, h: benchCrossTenantReport, i: benchSlowReads,
};

const chosen = process.argv.slice(2).map((letter) => letter.toLowerCase().replaceAll(/[()]/g, ''));
const unknown = chosen.filter((letter) => !(letter in cases));
if (unknown.length > 0) {
  console.error(`there is no case ${unknown.join(', ')}; choose among ${Object.keys(cases).join(' ')}`);
  process.exit(1);
}

const started = performance.now();
const server = await startTestServer({ queues, settings: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' } });
const measured: Measured[] = [];
const notes: string[] = [];
let missed = 0;
try {
  const urls = await server.clone();
  const tenants = await fillManyTenants(urls);
  for (const [letter, run] of Object.entries(cases)) {
    if (chosen.length > 0 && !chosen.includes(letter)) continue;
    console.log(`measuring (${letter})`);
    const report = await run({ urls, tenants, emptyDatabase: () => server.clone() });
    measured.push(...report.measured);
    notes.push(...report.notes.map((note) => `(${letter}) ${note}`));
    missed += report.missed ?? 0;
  }
} finally {
  await server.stop();
}
missed += measured.filter(({ holds }) => !holds).length;
console.log('');
printTable(measured);
console.log(`\n${notes.join('\n')}`);
console.log(`\n${missed === 0 ? 'every aim is within reach' : `${missed} missed`}; ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = missed === 0 ? 0 : 1;
