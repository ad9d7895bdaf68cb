import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connectUnfenced } from '../src/unfenced.ts';
import type { Unfenced } from '../src/unfenced.ts';

/** A small walled database of its own, so that trying the doors leaves no trace in the product's schemas. */
export interface ScratchDatabase {
  /** As the API's login. */
  readonly url: string;
  /** Past every wall, to prove that hidden rows exist and to cause accidents. */
  readonly superuser: Unfenced;
  drop(): Promise<void>;
}

/**
 * Makes the database on a server that has the product's roles.
 * @param urls.admin a superuser's URL
 * @param urls.api the URL of the login `entrepot_api`
 */
export async function makeScratchDatabase(urls: { readonly admin: string; readonly api: string }): Promise<ScratchDatabase> {
  const name = `entrepot_scratch_${randomBytes(6).toString('hex')}`;
  const server = await connectUnfenced(urls.admin);
  await server.query(`create database ${name}`);
  const superuser = await connectUnfenced(onDatabase(urls.admin, name));
  await superuser.query(await readFile(new URL('scratch-database.sql', import.meta.url), 'utf8'));
  return {
    url: onDatabase(urls.api, name),
    superuser,
    drop: async () => {
      await superuser.end();
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    },
  };
}

function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
