import type { Rule } from './rule.ts';

/** PUBLIC is every role there is, today's and tomorrow's. */
export const nothingIsGrantedToPublic: Rule = {
  number: 5,
  holds: 'nothing is granted to PUBLIC, and nothing by default privileges.',
  wayOut: 'revoke execute on function ... from public right after creating it; grant to roles by name.',
  query: `
    select object, 'is open to PUBLIC for ' || privilege as breach from grants where grantee = 0
    union all
    select 'schema ' || s.name, 'is open to PUBLIC for ' || a.privilege_type from schemas s, pg_catalog.aclexplode(s.acl) a
      where a.grantee = 0
    union all
    select 'function ' || f.name, 'is open to PUBLIC'
      from functions f, pg_catalog.aclexplode(coalesce(f.acl, pg_catalog.acldefault('f', f.owner))) a where a.grantee = 0
    union all
    select 'database', 'is open to PUBLIC for ' || a.privilege_type
      from pg_catalog.pg_database d, pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
     where d.datname = current_database() and a.grantee = 0
    union all
    select 'default privileges of ' || defaclrole::regrole, 'grant rights on objects that nobody has looked at yet'
      from pg_catalog.pg_default_acl`,
  brokenBy: {
    'a table is public': 'grant select on catalog.products to public',
    'a column is public': 'grant update (name) on catalog.products to public',
    'a schema is public': 'grant usage on schema identity to public',
    'a new function is public': `create function catalog.hello() returns text language sql set search_path = '' return 'hello'`,
    'the database is public': `do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`,
    'tomorrow is granted today': 'alter default privileges for role entrepot_owner grant select on tables to entrepot_member',
  },
};

/** TRUNCATE empties all tenants, REFERENCES probes keys past row security, TRIGGER runs code as the owner of the next write. */
export const onlyReadingAndWritingIsGranted: Rule = {
  number: 5,
  holds: 'roles are granted SELECT, INSERT, UPDATE, DELETE, USAGE, CONNECT or EXECUTE and nothing more, never WITH GRANT OPTION.',
  wayOut: 'let a migration, as the owner, do what needs more.',
  query: `
    select object, 'grants ' || privilege || ' to ' || r.name as breach from grants g join grantees r on r.oid = g.grantee
     where g.grantee <> g.owner and (privilege not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or is_grantable)
    union all
    select 'schema ' || n.nspname, 'grants ' || a.privilege_type || ' to ' || r.name
      from pg_catalog.pg_namespace n, pg_catalog.aclexplode(n.nspacl) a join grantees r on r.oid = a.grantee
     where n.nspname !~ '^pg_' and a.grantee <> n.nspowner and (a.privilege_type <> 'USAGE' or a.is_grantable)
    union all
    select 'database', 'grants ' || a.privilege_type || ' to ' || r.name
      from pg_catalog.pg_database d, pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
        join grantees r on r.oid = a.grantee
     where d.datname = current_database() and a.grantee <> d.datdba and (a.privilege_type <> 'CONNECT' or a.is_grantable)
    union all
    select 'function ' || f.name, 'may be passed on by ' || r.name
      from functions f, pg_catalog.aclexplode(f.acl) a join grantees r on r.oid = a.grantee where a.grantee <> f.owner and a.is_grantable`,
  brokenBy: {
    'an actor empties a table': 'grant truncate on sales.carts to entrepot_worker',
    'an actor probes keys': 'grant references on identity.users to entrepot_member',
    'an actor hangs code on a table': 'grant trigger on sales.orders to entrepot_member',
    'an actor locks a table': 'grant maintain on sales.orders to entrepot_worker',
    'an actor passes its right on': 'grant select on sales.orders to entrepot_clerk with grant option',
    'an actor makes objects': 'grant create on schema sales to entrepot_member',
    'an actor makes schemas': `do $$ begin execute format('grant create on database %I to entrepot_api', current_database()); end $$`,
    'an actor makes temporary objects':
      `do $$ begin execute format('grant temporary on database %I to entrepot_api', current_database()); end $$`,
    'an actor passes a function on':
      'grant execute on function tenancy.provision(text, text, text, text, text, text) to entrepot_operator with grant option',
  },
};

/** A login carries nothing: what it may do comes with the role of the actor, for one transaction. */
export const loginsHaveNothingOfTheirOwn: Rule = {
  number: 5,
  holds: 'entrepot_api, entrepot_jobs and entrepot_migrator have no grant on our tables; entrepot_staff has SELECT only.',
  wayOut: 'grant to the role of the actor that needs it.',
  query: `
    select object, 'grants ' || privilege || ' to ' || r.name as breach from grants g join grantees r on r.oid = g.grantee
     where r.name in ('entrepot_api', 'entrepot_jobs', 'entrepot_migrator') or (r.name = 'entrepot_staff' and privilege <> 'SELECT')`,
  brokenBy: {
    'the API reads by itself': 'grant select on tenancy.tenants to entrepot_api',
    'the worker reads by itself': 'grant select (slug) on tenancy.tenants to entrepot_jobs',
    'reports write': 'grant update on tenancy.tenants to entrepot_staff',
  },
};
