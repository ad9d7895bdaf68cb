// `npm run import:orders -- FILE --tenant SLUG`: the sales of the old books become orders and credits of a tenant.
import { openDoors } from '@entrepot/postgres';
import { historyAccountLines, historyAddsUp } from './history/history-account.ts';
import { importHistory } from './history/import-history.ts';
import { planHistory } from './history/plan-history.ts';
import { readHistoryArguments } from './history/read-history-arguments.ts';
import { reconcileHistory } from './history/reconcile-history.ts';
import { historyReconciliationLines } from './history/reconciliation-lines.ts';
import { enterTenant } from './import/operator-of-tenant.ts';
import { runScript } from './import/run-script.ts';
import { findRunningProduct } from './product/running-product.ts';

const HELP = `npm run import:orders -- FILE --tenant SLUG [--errors PATH] [--dry-run]

Brings the sales of a file (Online Retail, UCI; ISO-8859-1; prices in GBP; times in London) into the running product, or into the
database that DATABASE_API_URL names: customers, orders and credits at the file's own prices and dates, and stock movements that leave
today's stock as it is. No invoice, no credit, no mail, no license comes of it. Run again, or after it was cut off, it adds what is missing.

  order      an invoice; its rows have a quantity and a price above zero. It counts as delivered, under its number in the file.
  credit     an invoice whose number begins with C; its rows have a quantity below zero.
  customer   one company per CustomerID; sales without one belong to one company per country, "Counter sales, <country>".
  refused    every other row, with a reason, in <FILE's name>.refused.csv or --errors PATH. Cells that a spreadsheet would take for a
             formula, negative figures among them, begin with an apostrophe there.
  --dry-run  prints what would become of each row, and writes nothing.

At the end it holds the database against the file, by country and by day; any difference ends the script with 1.`;

const GBP = 'GBP';
const { file, errors, slug, dryRun } = readHistoryArguments(HELP);

await runScript(async () => {
  const started = performance.now();
  if (dryRun) {
    console.log(historyAccountLines((await planHistory(file)).account).join('\n'));
    return;
  }
  const doors = openDoors({ connectionString: (await findRunningProduct()).databaseUrl, applicationName: 'entrepot-import' });
  try {
    const { tenant, actor } = await enterTenant(doors, slug, 'import:orders', GBP);
    const plan = await planHistory(file, errors);
    console.log(historyAccountLines(plan.account).join('\n'));
    if (!historyAddsUp(plan.account)) throw new Error('the rows do not add up; nothing was imported');
    const totals = await importHistory({ doors, actor, onProgress: (done, all) => console.log(`${done} of ${all} rows`) }, file, plan);
    const n = (count: number): string => count.toLocaleString('en');
    console.log(`${tenant.name}: ${n(totals.orders)} orders, ${n(totals.credits)} credits, ${n(totals.companies)} companies and `
      + `${n(totals.products)} products added; ${n(totals.present)} orders and credits were there before`);
    if (totals.orders + totals.credits + totals.products === 0) console.log('nothing changed');
    const reconciliation = await reconcileHistory(doors, actor, plan, file, errors);
    console.log(historyReconciliationLines(reconciliation).join('\n'));
    console.log(`refused rows: ${errors}`);
    // maxRSS is in KiB.
    console.log(`${((performance.now() - started) / 1000).toFixed(1)} s, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB of memory`);
    process.exitCode = reconciliation.differences.length === 0 ? 0 : 1;
  } finally {
    await doors.close();
  }
});
