import { readFile } from 'node:fs/promises';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import type { Connection } from './migration-lock.ts';

/**
 * Checks, without an administrator, that roles.sql and database.sql were run.
 * @param migratorUrl URL of entrepot_migrator for the product's database.
 * @throws Error that names what is missing and which file to run.
 */
export async function checkPrepared(migratorUrl: string): Promise<void> {
  const missing = await ask(migratorUrl, async (connection) => [...(await missingRoles(connection)), ...(await missingFence(connection))]);
  refuse(missing);
}

/**
 * Checks, without an administrator, that definers.sql was run after the migrations.
 * @param migratorUrl URL of entrepot_migrator for the product's database.
 * @throws Error that names the functions whose owner is still entrepot_owner.
 */
export async function checkHandedOver(migratorUrl: string): Promise<void> {
  const missing = await ask(migratorUrl, async (connection) => {
    const { rows } = await connection.query<{ signature: string }>(
      `select oid::regprocedure::text as signature from pg_catalog.pg_proc
        where prosecdef and proowner = 'entrepot_owner'::regrole order by 1`,
    );
    // What stays with the owner does so because definers.sql says it: making partitions is nobody else's right.
    const text = (await readFile(new URL('../definers.sql', import.meta.url), 'utf8')).replaceAll(', ', ',');
    const stays = new Set([...text.matchAll(/^alter function (\S+) owner to entrepot_owner;$/gm)].map(([, signature]) => signature));
    return rows.filter(({ signature }) => !stays.has(signature))
      .map(({ signature }) => `function ${signature} has no narrow owner yet (db/definers.sql)`);
  });
  refuse(missing);
}

async function missingRoles(connection: Connection): Promise<string[]> {
  const text = await readFile(new URL('../roles.sql', import.meta.url), 'utf8');
  const wanted = [...text.matchAll(/\('(entrepot_[a-z]+)'/g)].map(([, name]) => name);
  const { rows } = await connection.query<{ name: string }>(
    `select name from unnest($1::text[]) as wanted(name) where not exists (select from pg_catalog.pg_roles where rolname = name)`,
    [wanted],
  );
  return rows.map(({ name }) => `role ${name} does not exist (db/roles.sql)`);
}

/** One revocation and one extension stand for the whole file, which is run as one. */
async function missingFence(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query<{ open: boolean; bare: boolean }>(
    `select exists (
        select from pg_catalog.pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
         where p.oid = 'pg_catalog.set_config(text,text,boolean)'::regprocedure and a.grantee = 0
      ) as open,
      not exists (select from pg_catalog.pg_extension where extname = 'pg_trgm') as bare`,
  );
  const [found] = rows;
  return [
    ...(found?.open ? ['set_config is open to everybody (db/database.sql)'] : []),
    ...(found?.bare ? ['extension pg_trgm is missing (db/database.sql)'] : []),
  ];
}

async function ask<T>(url: string, question: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connectUnfenced(url);
  try {
    return await question(connection);
  } finally {
    await connection.end();
  }
}

function refuse(missing: readonly string[]): void {
  if (missing.length === 0) return;
  throw new Error(`the database is not prepared:\n  ${missing.join('\n  ')}\nset DATABASE_ADMIN_URL to a superuser once, or run these files as one`);
}
