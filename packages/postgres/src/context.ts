import type { Timeouts } from './settings.ts';

// The constant texts of the doors. `role` is a setting like any other, so one statement sets role, tenant, company and
// user, and all of them end with the transaction. Their EXECUTE on set_config belongs to the login roles only.
const SETTINGS = ["set_config('role', $1, true)", "set_config('app.tenant_id', $2, true)", "set_config('app.company_id', $3, true)",
  "set_config('app.user_id', $4, true)"];

export const BEGIN = 'begin';
export const BEGIN_READ_ONLY = 'begin read only';
export const COMMIT = 'commit';
export const ROLLBACK = 'rollback';
export const CONTEXT = `select ${SETTINGS.join(', ')}, now() as now`;
// set_config never answers NULL, so each condition is looked at, none holds, and no row travels back that nobody reads.
const readContext = (settings: readonly string[]): string => `select where ${settings.map((setting) => `${setting} is null`).join(' or ')}`;
/** The context of a lane, whose connection is read-only from its start. */
export const READ_CONTEXT = readContext(SETTINGS);
export const ROUTE = 'select tenancy.tenant_of($1, $2)::text as "tenantId"';

// What a connection of ours announces when it starts, said once per transaction instead: behind a pooler the connection is
// not ours, and timeouts left to the login role would be one for fast reads and for long transactions, or forgotten.
const lasting = (name: string, value: number): string => `set_config('${name}', '${Math.round(value)}', true)`;

/** The context of a transaction behind a pooler: its timeouts with it, in milliseconds. */
export function pooledContext({ statementMs, lockMs, idleInTransactionMs, transactionMs }: Timeouts): string {
  const timeouts = [
    lasting('statement_timeout', statementMs), lasting('lock_timeout', lockMs),
    lasting('idle_in_transaction_session_timeout', idleInTransactionMs), lasting('transaction_timeout', transactionMs),
  ];
  return `select ${[...SETTINGS, ...timeouts].join(', ')}, now() as now`;
}

/** The context of a lane behind a pooler: no connection starts read-only there, and a lane has no BEGIN to say so. */
export function pooledReadContext({ laneMs }: Timeouts): string {
  return readContext([
    ...SETTINGS, "set_config('transaction_read_only', 'on', true)", lasting('statement_timeout', laneMs), lasting('lock_timeout', laneMs),
  ]);
}
