import type { Rule } from './rule.ts';

/** pg_catalog's functions that run text, switch settings or read past tables. NULL acl means PUBLIC. */
export const textDoesNotRun: Rule = {
  number: 12,
  holds: 'set_config is for the logins; functions that run text as SQL and large objects are for nobody.',
  wayOut: 'see db/database.sql: revoke execute on function pg_catalog... from public.',
  query: `
    select p.oid::regprocedure::text as object, 'is open to ' || r.name as breach
      from pg_catalog.pg_proc p,
           pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a join grantees r on r.oid = a.grantee
     where p.pronamespace = 'pg_catalog'::regnamespace and a.grantee <> p.proowner
       and (p.proname ~ '^query_to_xml'
         or p.proname ~ '^(cursor|table|schema|database)_to_xml$'
         or p.proname = 'ts_stat'
         or p.proname = 'ts_rewrite' and p.pronargs = 2
         or p.proname ~ '^lo_' or p.proname in ('loread', 'lowrite')
         or p.proname = 'set_config' and r.name not in ('entrepot_api', 'entrepot_jobs', 'entrepot_migrator'))
    union all
    select 'pg_settings', 'is updatable by ' || r.name
      from pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) a join grantees r on r.oid = a.grantee
     where c.oid = 'pg_catalog.pg_settings'::regclass and a.grantee <> c.relowner and a.privilege_type <> 'SELECT'
    union all
    select 'language ' || l.lanname, 'is open to ' || r.name
      from pg_catalog.pg_language l, pg_catalog.aclexplode(coalesce(l.lanacl, pg_catalog.acldefault('l', l.lanowner))) a
        join grantees r on r.oid = a.grantee
     where l.lanpltrusted and l.lanname <> 'sql' and a.grantee <> l.lanowner and r.name <> 'entrepot_owner'`,
  brokenBy: {
    'injected text switches the tenant': 'grant execute on function pg_catalog.set_config(text, text, boolean) to public',
    'an actor switches its own role': 'grant execute on function pg_catalog.set_config(text, text, boolean) to entrepot_buyer',
    'text runs through XML': 'grant execute on function pg_catalog.query_to_xml(text, boolean, boolean, text) to public',
    'text runs through search statistics': 'grant execute on function pg_catalog.ts_stat(text) to entrepot_member',
    'text runs through query rewriting': 'grant execute on function pg_catalog.ts_rewrite(tsquery, text) to entrepot_member',
    'large objects hold data of nobody': 'grant execute on function pg_catalog.lo_create(oid) to public',
    'settings are updatable': 'grant update on pg_catalog.pg_settings to public',
    'an anonymous block runs': 'grant usage on language plpgsql to public',
  },
};

/** Other tenants' SQL, with its values, shows in pg_stat_activity. */
export const loginsDoNotShowTheirStatements: Rule = {
  number: 12,
  holds: 'track_activities is off for entrepot_api and entrepot_jobs, and entrepot_staff is read-only with a statement timeout.',
  wayOut: 'alter role ... set track_activities = off (db/roles.sql).',
  query: `
    select w.role as object, 'lacks the setting ' || w.setting as breach
      from (values ('entrepot_api', 'track_activities=off'), ('entrepot_jobs', 'track_activities=off'),
                   ('entrepot_staff', 'default_transaction_read_only=on'), ('entrepot_staff', 'statement_timeout=30s')) w(role, setting)
     where not exists (select from pg_catalog.pg_db_role_setting s
                        where s.setdatabase = 0 and s.setrole = w.role::regrole and w.setting = any(s.setconfig))`,
  brokenBy: {
    'the API shows its statements': 'alter role entrepot_api set track_activities = on',
    'the worker shows its statements': 'alter role entrepot_jobs reset all',
    'a report runs for ever': 'alter role entrepot_staff reset statement_timeout',
  },
};
