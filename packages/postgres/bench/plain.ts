import pg from 'pg';
import { typeParsers } from '../src/type-parsers.ts';

/** Raw SQL's limit: one connection on which statements are sent without waiting for the answers before them. */
export async function connectPipelined(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, pipeline: true, types: typeParsers });
  client.on('error', () => undefined); // pending queries reject on their own
  await client.connect();
  return client;
}

/** What most services use: a pool without anything of ours. @param size connections at most */
export function plainPool(connectionString: string, size: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: size });
  pool.on('error', () => undefined);
  return pool;
}
