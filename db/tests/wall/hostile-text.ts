import type { TenantIds } from '../fixture/ids.ts';

/** A text that an attacker would smuggle in, and PostgreSQL's answer to it (manual, appendix A). */
export interface HostileText {
  what: string;
  text: (victim: TenantIds) => string;
  code: string;
}

const DENIED = '42501';
const SYNTAX = '42601';
const NOT_IN_A_TRANSACTION = '25001';
const UNKNOWN_FUNCTION = '42883';

const hostile = (what: string, code: string, text: (victim: TenantIds) => string): HostileText => ({ what, code, text });

/** Where only an expression can be smuggled in. */
export const HOSTILE_EXPRESSIONS: readonly HostileText[] = [
  hostile('switching the tenant', DENIED, ({ tenantId }) => `set_config('app.tenant_id', '${tenantId}', true)`),
  hostile('switching the role', DENIED, () => `set_config('role', 'entrepot_member', true)`),
  hostile('switching row security off', DENIED, () => `set_config('row_security', 'off', true)`),
  hostile('text run through query_to_xml', DENIED,
    ({ tenantId }) => `query_to_xml('set local app.tenant_id = ''${tenantId}''', true, false, '')`),
  hostile('text run through query_to_xml_and_xmlschema', DENIED, () => `query_to_xml_and_xmlschema('select 1', true, false, '')`),
  hostile('a table run through table_to_xml', DENIED, () => `table_to_xml('tenancy.tenants', true, false, '')`),
  hostile('a schema run through schema_to_xml', DENIED, () => `schema_to_xml('tenancy', true, false, '')`),
  hostile('the database run through database_to_xml', DENIED, () => `database_to_xml(true, false, '')`),
  hostile('text run through ts_stat', DENIED, () => `ts_stat('select search from catalog.products')`),
  hostile('text run through ts_rewrite', DENIED, () => `ts_rewrite('a'::tsquery, 'select ''a''::tsquery, ''b''::tsquery')`),
  hostile('a large object', DENIED, () => `lo_from_bytea(0, 'x')`),
  hostile('importing a file', DENIED, () => `lo_import('/etc/passwd')`),
  hostile('reading a file', DENIED, () => `pg_read_file('/etc/passwd')`),
  hostile('listing a folder', DENIED, () => `pg_ls_dir('/')`),
  hostile('reading the log', DENIED, () => `pg_current_logfile()`),
  hostile('another database', UNKNOWN_FUNCTION, () => `dblink('dbname=postgres', 'select 1')`),
  hostile('passwords', DENIED, () => `rolpassword from pg_catalog.pg_authid`),
  hostile('statistics of columns', DENIED, () => `stavalues1 from pg_catalog.pg_statistic`),
  hostile('large objects of others', DENIED, () => `data from pg_catalog.pg_largeobject`),
  hostile('jobs of all tenants', DENIED, () => `count(*) from jobs.job`),
  hostile('the ledger of migrations', DENIED, () => `name from migrations.ledger`),
  hostile('routing by itself', DENIED,
    ({ tenantId }) => `value from tenancy.routes where tenant_id = '${tenantId}' and created_at is not null`),
  hostile('the routing function', DENIED, () => `tenancy.tenant_of('slug', 'anything')`),
  hostile('ending another connection', DENIED,
    () => `pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null limit 1`),
  hostile('reloading the configuration', DENIED, () => `pg_reload_conf()`),
  hostile('a backup', DENIED, () => `pg_switch_wal()`),
  hostile('locking a hidden row', DENIED, ({ tenantId }) => `1 from audit.records where tenant_id = '${tenantId}' for update`),
];

/** Where a whole statement, or a second one, can be smuggled in. */
export const HOSTILE_STATEMENTS: readonly HostileText[] = [
  hostile('a second statement', SYNTAX, ({ tenantId }) => `select 1; set local app.tenant_id = '${tenantId}'`),
  hostile('a second statement behind a comment', SYNTAX, () => `select 1; set local role entrepot_member --`),
  hostile('a commit in the middle', SYNTAX, () => `select 1; commit; select 2`),
  hostile('updating pg_settings', DENIED,
    ({ tenantId }) => `update pg_catalog.pg_settings set setting = '${tenantId}' where name = 'app.tenant_id'`),
  hostile('an anonymous block', DENIED, ({ tenantId }) => `do $$ begin perform set_config('app.tenant_id', '${tenantId}', true); end $$`),
  hostile('a temporary table', DENIED, () => `create temporary table loot (t text)`),
  hostile('a temporary function', DENIED, () => `create function pg_temp.peek() returns integer language sql as 'select 1'`),
  hostile('a function that carries a role', DENIED,
    () => `create function tenancy.peek() returns integer language sql set role = 'entrepot_member' as 'select 1'`),
  hostile('a schema', DENIED, () => `create schema loot`),
  hostile('a view', DENIED, () => `create view tenancy.loot as select * from tenancy.tenants`),
  hostile('an operator that leaks', DENIED, () => `create function public.leak(text) returns boolean language sql as 'select true'`),
  hostile('copying to a program', DENIED, () => `copy (select 1) to program 'cat'`),
  hostile('copying from a file', DENIED, () => `copy tenancy.tenants from '/etc/passwd'`),
  hostile('dropping the fence', DENIED, () => `drop policy fence on tenancy.tenants`),
  hostile('switching row security off for the table', DENIED, () => `alter table tenancy.tenants disable row level security`),
  hostile('granting itself more', DENIED, () => `grant all on jobs.job to public`),
  hostile('emptying a table', DENIED, () => `truncate sales.carts`),
  hostile('locking the trail', DENIED, () => `lock table audit.records in access exclusive mode`),
  hostile('becoming the owner', DENIED, () => `set local role entrepot_owner`),
  hostile('becoming the searcher', DENIED, () => `set local role entrepot_searcher`),
  hostile('becoming staff', DENIED, () => `set local session authorization entrepot_staff`),
  hostile('writing a setting of the server', NOT_IN_A_TRANSACTION, () => `alter system set log_statement = 'all'`),
];
