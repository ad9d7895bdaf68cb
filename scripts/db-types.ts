// `npm run db:types`: writes packages/postgres/generated/db.ts from the migrations; with --check it only compares.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '@entrepot/testbed/server';
import { rootFolder } from './product/root-folder.ts';

const target = join(rootFolder, 'packages', 'postgres', 'generated', 'db.ts');
/** As packages/postgres parses them: int8 is a bigint, points in time are Dates on the way in as well. */
const typeMapping = { int8: 'bigint', timestamptz: 'Date' };
/** pg-boss's own tables and the migrator's ledger are nobody's to query. */
const excluded = '{jobs,migrations}.*';

const server = await startTestServer();
const draftFolder = await mkdtemp(join(tmpdir(), 'entrepot-types-'));
try {
  const { admin } = await server.clone();
  const draft = join(draftFolder, 'db.ts');
  await generate(admin, draft);
  process.exitCode = process.argv.includes('--check') ? await compare(draft) : await replace(draft);
} finally {
  await rm(draftFolder, { recursive: true });
  await server.stop();
}

/** The URL travels in the environment, where a list of processes does not show its password. */
async function generate(url: string, outFile: string): Promise<void> {
  const cli = join(rootFolder, 'db', 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js');
  const options = ['--dialect', 'postgres', '--url', 'env(CODEGEN_URL)', '--out-file', outFile, '--exclude-pattern', excluded];
  const child = spawn(process.execPath, [cli, ...options, '--type-mapping', JSON.stringify(typeMapping)], {
    cwd: join(rootFolder, 'db'),
    env: { ...process.env, CODEGEN_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('kysely-codegen failed');
}

async function compare(draft: string): Promise<number> {
  const [fresh, committed] = await Promise.all([readFile(draft, 'utf8'), readFile(target, 'utf8').catch(() => '')]);
  if (fresh === committed) return 0;
  console.error('packages/postgres/generated/db.ts does not match the migrations; run npm run db:types');
  return 1;
}

async function replace(draft: string): Promise<number> {
  const fresh = await readFile(draft, 'utf8');
  const same = fresh === (await readFile(target, 'utf8').catch(() => ''));
  if (!same) await writeFile(target, fresh);
  console.log(same ? 'nothing changed' : `wrote ${target}`);
  return 0;
}
