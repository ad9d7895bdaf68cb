// `npm run db:migrate`: brings the database up to date and says what it did.
import { claimDataFolder } from './product/claim-data-folder.ts';
import { openDatabase, openGivenDatabase, prepareProduct } from './product/open-database.ts';

try {
  await migrateProduct();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function migrateProduct(): Promise<void> {
  const given = openGivenDatabase();
  // A container that migrates a given database may have no folder to write to.
  const folder = given ? undefined : await claimDataFolder();
  const database = given ?? (await openDatabase(folder?.path ?? ''));
  try {
    console.log(`database: ${database.description}`);
    await prepareProduct(database.urls, (line) => console.log(line));
  } finally {
    await database.close();
    await folder?.release();
  }
}
