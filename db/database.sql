-- What only a superuser can set inside the database itself. Run once per database, before the first migration; idempotent.

-- Text injected into a statement of an actor role must not be able to switch tenant or role. Only the logins, which the
-- two doors speak as, may call set_config; nobody but the owner may create plpgsql code.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
grant execute on function pg_catalog.set_config(text, text, boolean) to entrepot_api, entrepot_jobs, entrepot_migrator;
revoke usage on language plpgsql from public;
grant usage on language plpgsql to entrepot_owner;

-- pg_settings is updatable through a rule that calls set_config; query_to_xml, ts_stat and ts_rewrite run text as SQL.
revoke update on pg_catalog.pg_settings from public;
revoke execute on function pg_catalog.query_to_xml(text, boolean, boolean, text) from public;
revoke execute on function pg_catalog.query_to_xmlschema(text, boolean, boolean, text) from public;
revoke execute on function pg_catalog.query_to_xml_and_xmlschema(text, boolean, boolean, text) from public;
revoke execute on function pg_catalog.cursor_to_xml(refcursor, integer, boolean, boolean, text) from public;
revoke execute on function pg_catalog.table_to_xml(regclass, boolean, boolean, text) from public;
revoke execute on function pg_catalog.schema_to_xml(name, boolean, boolean, text) from public;
revoke execute on function pg_catalog.database_to_xml(boolean, boolean, text) from public;
revoke execute on function pg_catalog.ts_stat(text) from public;
revoke execute on function pg_catalog.ts_stat(text, text) from public;
revoke execute on function pg_catalog.ts_rewrite(tsquery, text) from public;

-- Large objects stand outside row security.
do $lo$
declare
  fn record;
begin
  for fn in
    select p.oid::regprocedure as signature from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and (p.proname like 'lo\_%' or p.proname in ('loread', 'lowrite'))
  loop
    execute format('revoke execute on function %s from public', fn.signature);
  end loop;
end
$lo$;

-- Nothing in public, no temporary objects, no schema of anybody but the owner.
revoke all on schema public from public;
do $database$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to entrepot_migrator, entrepot_api, entrepot_jobs, entrepot_staff', current_database());
  execute format('grant connect, create on database %I to entrepot_owner', current_database());
end
$database$;

-- Extensions live apart from our own schemas. btree_gin lets a search index lead with the tenant.
create schema if not exists extension;
grant usage on schema extension to public;
create extension if not exists btree_gin with schema extension;
create extension if not exists pg_trgm with schema extension;
