import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryExecutorProvider } from 'kysely';
import type { DB } from '../generated/db.ts';

/** Anything that compiles: Kysely's builders and its `sql` templates. */
export interface Compilable<R> {
  compile(provider: QueryExecutorProvider): CompiledQuery<R>;
}

/** What the doors run: a query as a value, or one already compiled. */
export type Statement<R> = Compilable<R> | CompiledQuery<R>;

const refuseToRun = (): Promise<never> =>
  Promise.reject(new Error('`query` only builds queries. Hand them to tx.all/first/one/run or doors.read instead of executing them.'));

// Kysely's own DummyDriver answers no rows in silence; a query that forgot its door must be loud.
const driverless: Driver = {
  init: () => Promise.resolve(),
  acquireConnection: (): Promise<DatabaseConnection> => refuseToRun(),
  beginTransaction: refuseToRun,
  commitTransaction: refuseToRun,
  rollbackTransaction: refuseToRun,
  releaseConnection: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
};

/** Builds typed queries as values; it holds no connection and executing on it always throws. */
export const query: Kysely<DB> = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverless,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The SQL text and parameters of a statement. */
export function compile<R>(statement: Statement<R>): CompiledQuery<R> {
  return 'compile' in statement ? statement.compile(query) : statement;
}
