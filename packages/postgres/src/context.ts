// The constant texts of the doors. `role` is a setting like any other, so one statement sets role, tenant, company and
// user, and all of them end with the transaction. Their EXECUTE on set_config belongs to the login roles only.
const SET_CONTEXT = "set_config('role', $1, true), set_config('app.tenant_id', $2, true), "
  + "set_config('app.company_id', $3, true), set_config('app.user_id', $4, true)";

export const BEGIN = 'begin';
export const BEGIN_READ_ONLY = 'begin read only';
export const COMMIT = 'commit';
export const ROLLBACK = 'rollback';
export const CONTEXT = `select ${SET_CONTEXT}, now() as now`;
/** The lane has no BEGIN to say READ ONLY, so its context says it. */
export const READ_CONTEXT = `select ${SET_CONTEXT}, set_config('transaction_read_only', 'on', true)`;
export const ROUTE = 'select tenancy.tenant_of($1, $2)::text as "tenantId"';
