import pg from 'pg';
import { typeParsers } from './type-parsers.ts';

/** A bare connection, past the doors: for migrations, generators, tests and benchmarks only, never for a request. */
export type Unfenced = pg.Client;

/**
 * Connects without actor, role or context.
 * @param options.applicationName shown in pg_stat_activity
 * @returns a connected client; the caller ends it
 */
export async function connectUnfenced(
  connectionString: string, { applicationName = 'entrepot-unfenced' }: { readonly applicationName?: string } = {},
): Promise<Unfenced> {
  const client = new pg.Client({ connectionString, application_name: applicationName, types: typeParsers });
  // Pending queries reject on their own; the event alone must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
