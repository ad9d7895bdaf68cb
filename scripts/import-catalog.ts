// `npm run import:catalog -- [FILE] --tenant SLUG`: the stock codes of a sales file become products of a tenant.
import { openDoors } from '@entrepot/postgres';
import { readArguments } from './import/read-arguments.ts';
import { decideCatalog } from './import/catalog-decision.ts';
import { importCatalog } from './import/import-catalog.ts';
import { enterTenant } from './import/operator-of-tenant.ts';
import { DEFAULT_FILE, readRows } from './import/read-rows.ts';
import { accountLines, addsUp } from './import/row-account.ts';
import { runScript } from './import/run-script.ts';
import { findRunningProduct } from './product/running-product.ts';

const HELP = `npm run import:catalog -- [FILE] --tenant SLUG

Makes a product of every stock code of a sales file (Online Retail, UCI; ISO-8859-1; prices in GBP), in the running product or in
the database that DATABASE_API_URL names. FILE is ${DEFAULT_FILE} by default. Run again, it changes nothing.

  SKU            the code. Codes that differ only in case stay apart, since the source names and prices them apart.
  name           the most frequent description that is not empty; of equally frequent ones the first seen; else the code.
  price          the most frequent unit price above zero; of equally frequent ones the lowest. A price of zero means that none was
                 recorded: a code that never had another becomes a draft without a price, which is not for sale.
  opening stock  the sum of the positive quantities, received once, when the product is made.`;

const GBP = 'GBP';
const { slug, file } = readArguments(HELP, DEFAULT_FILE);

await runScript(async () => {
  const started = performance.now();
  const doors = openDoors({ connectionString: (await findRunningProduct()).databaseUrl, applicationName: 'entrepot-import' });
  try {
    const { tenant, actor } = await enterTenant(doors, slug, 'import:catalog', GBP);
    const { products, account } = await decideCatalog(readRows(file));
    console.log(accountLines(account).join('\n'));
    if (!addsUp(account)) throw new Error('the rows do not add up; nothing was imported');
    const totals = await importCatalog({ doors, actor, onProgress: (done, all) => console.log(`${done} of ${all} products`) }, products);
    const { created, changed, unchanged, withoutPrice, stocked, pieces } = totals;
    const n = (count: number): string => count.toLocaleString('en');
    console.log(`${tenant.name}: ${n(products.length)} stock codes = ${n(created)} products made + ${n(changed)} changed `
      + `+ ${n(unchanged)} as they were`);
    console.log(`opening stock: ${n(pieces)} pieces of ${n(stocked)} products; ${n(withoutPrice)} products without a price are drafts`);
    if (created + changed + stocked === 0) console.log('nothing changed');
    console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    await doors.close();
  }
});
