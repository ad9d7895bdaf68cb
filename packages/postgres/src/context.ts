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
/** Behind a pooler no connection starts read-only, and a lane has no BEGIN to say so: its context does. */
export const POOLED_READ_CONTEXT = readContext([...SETTINGS, "set_config('transaction_read_only', 'on', true)"]);
export const ROUTE = 'select tenancy.tenant_of($1, $2)::text as "tenantId"';
