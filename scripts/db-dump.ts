// `npm run db:dump`: writes db/dump/<schema>.sql from the migrations; with --check it only compares.
import { askThrough } from '../db/dump/ask.ts';
import { driftOf, readDump, writeDump } from '../db/dump/dump-folder.ts';
import { printSchemas } from '../db/dump/print-schema.ts';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { startTestServer } from '@entrepot/testbed/server';

const server = await startTestServer();
try {
  const printed = await printFresh((await server.clone()).admin);
  process.exitCode = process.argv.includes('--check') ? await compare(printed) : await replace(printed);
} finally {
  await server.stop();
}

async function printFresh(url: string): Promise<Map<string, string>> {
  const admin = await connectUnfenced(url);
  try {
    await admin.query(`set search_path = ''`);
    return await printSchemas(askThrough(admin));
  } finally {
    await admin.end();
  }
}

async function compare(printed: Map<string, string>): Promise<number> {
  const drift = driftOf(await readDump(), printed);
  for (const schema of drift) console.error(`db/dump/${schema}.sql does not match the migrations; run npm run db:dump`);
  return drift.length === 0 ? 0 : 1;
}

async function replace(printed: Map<string, string>): Promise<number> {
  const changed = await writeDump(printed);
  console.log(changed.length === 0 ? 'nothing changed' : `wrote db/dump for ${changed.join(', ')}`);
  return 0;
}
