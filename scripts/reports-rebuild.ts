// `npm run reports:rebuild -- [--tenant SLUG] [--check]`: counts report summaries anew from their sources.
import { parseArgs } from 'node:util';
import { runScript } from './import/run-script.ts';
import { findReportsAccess } from './reports/reports-access.ts';
import { rebuildReports } from './reports/rebuild-reports.ts';

const HELP = `npm run reports:rebuild -- [--tenant SLUG] [--check]

Counts the summaries that reports read anew from orders, lines, credits, licenses and events, of one tenant or of every tenant, and writes
and records what differs. Facts that still wait to be counted are counted by it. Each night the worker does the same for the last 35 days.

  --check   only compares, names each row that differs, and ends with 1 when there is one

Uses the running product, or DATABASE_JOBS_URL and DATABASE_STAFF_URL.`;

await runScript(async () => {
  const { values } = parseArgs({ options: { tenant: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return console.log(HELP);
  const { tenant: slug, check = false } = values;
  const differing = await rebuildReports(await findReportsAccess(), { slug, check, say: (line) => console.log(line) });
  if (check && differing > 0) process.exitCode = 1;
});
