// `npm run replay:baskets -- [FILE] --tenant SLUG`: the invoices of a sales file become orders of the running shop, over HTTP.
import { openDoors } from '@entrepot/postgres';
import { enterTenant } from './import/operator-of-tenant.ts';
import { readArguments } from './import/read-arguments.ts';
import { DEFAULT_FILE } from './import/read-rows.ts';
import { runScript } from './import/run-script.ts';
import { findRunningProduct } from './product/running-product.ts';
import { reconciliationLines } from './replay/reconciliation-lines.ts';
import { replayBaskets } from './replay/replay-baskets.ts';

const HELP = `npm run replay:baskets -- [FILE] --tenant SLUG

Places the invoices of a sales file as orders of the running shop, over HTTP, eight buyers at a time: those that are not cancelled
(no C before the number) and have a customer. Import the catalog first. Each customer becomes a company that buys on account; its
buyer signs in, fills the cart line by line and orders under the invoice's number. What an earlier run placed is left alone.
Then orders, lines, invoices and the stock ledger are held against the file; any difference ends the script with 1.
FILE is ${DEFAULT_FILE} by default.`;

const BUYERS_AT_ONCE = 8;
const { slug, file } = readArguments(HELP, DEFAULT_FILE);

await runScript(async () => {
  const product = await findRunningProduct();
  const doors = openDoors({ connectionString: product.databaseUrl, applicationName: 'entrepot-replay' });
  try {
    const { actor } = await enterTenant(doors, slug, 'replay:baskets', 'GBP');
    const { source, alreadyThere, lost, reconciliation, placingSeconds } = await replayBaskets({
      doors, actor, origin: `http://${slug}.${product.baseDomain}:${product.port}`, buyersAtOnce: BUYERS_AT_ONCE,
      log: (line) => console.log(line),
      onProgress: (done) => void (done % 100 === 0 && console.log(`${done} orders`)),
    }, file);
    const { cancelled, withoutCustomer, notPositive, refused } = source.leftOut;
    const n = (count: number): string => count.toLocaleString('en');
    console.log(`${n(source.rows)} rows = ${n(reconciliation.source.lines)} lines to order + ${n(cancelled)} cancelled `
      + `+ ${n(withoutCustomer)} without a customer + ${n(notPositive)} without pieces + ${n(refused)} refused`);
    console.log(`${n(reconciliation.shop.orders - alreadyThere)} orders placed in ${placingSeconds.toFixed(1)} s`);
    for (const { invoiceNo, reason } of lost.slice(0, 20)) console.log(`invoice ${invoiceNo} was not placed: ${reason}`);
    console.log(reconciliationLines(reconciliation).join('\n'));
    process.exitCode = lost.length + reconciliation.differences.length === 0 ? 0 : 1;
  } finally {
    await doors.close();
  }
});
