import type { Rule } from './rule.ts';
import { DOMAINS, GROUND_FLOOR } from './schema-names.ts';

/** The import rule of the packages, in SQL. */
export const foreignKeysPointLeft: Rule = {
  number: 6,
  holds: `foreign keys stay in their schema or point left: ${DOMAINS.join(', ')}; the ground floor points at nothing.`,
  wayOut: 'keep the id without a foreign key, or a projection that events feed.',
  values: [DOMAINS],
  query: `
    select f.name as object, 'points right, at ' || f.target_name as breach from foreign_keys f
     where f.schema <> f.target_schema
       and coalesce(array_position($1::text[], f.target_schema) > array_position($1::text[], f.schema), true)`,
  brokenBy: {
    'a foreign key to the right': `
      alter table billing.invoices add constraint rightward foreign key (tenant_id, order_id)
        references sales.orders (tenant_id, order_id) not valid`,
    'the ground floor knows a domain': `
      alter table tasks.tasks add constraint upward foreign key (tenant_id, started_by)
        references identity.users (tenant_id, user_id) not valid`,
  },
};

/** A domain has one name everywhere; auth, cron and extensions are taken by managed services. */
export const schemasHaveKnownNames: Rule = {
  number: 14,
  holds: 'schemas are the domains and the ground floor, by name; public stays empty; none is named auth, cron or extensions.',
  wayOut: 'put the object into the schema of its domain; a new domain enters the list in schemas.ts at its place.',
  values: [[...DOMAINS, ...GROUND_FLOOR]],
  query: `
    select name as object, 'is no schema of ours' as breach from schemas where name <> all($1::text[] || array['public'])
    union all
    select name, 'stands in public' from relations where schema = 'public'
    union all
    select name, 'stands in public' from functions where schema = 'public'`,
  brokenBy: {
    'a forbidden name': 'create schema auth',
    'a domain that nobody agreed on': 'create schema utils',
    'a table in public': 'create table public.notes (tenant_id uuid not null)',
    'a function in public': `create function public.hello() returns text language sql return 'hello'`,
  },
};

/** The schemas that the rules pass over are closed to actors, but for the one function by which they ask for work. */
export const schemasApartAreClosed: Rule = {
  number: 14,
  holds: 'actors have no grant in the schemas jobs, migrations and extension beyond jobs.enqueue() and the operators of extensions; '
    + 'platform staff read the columns of jobs that the console shows.',
  wayOut: 'reach jobs through jobs.enqueue(); progress stands in tasks.tasks.',
  query: `
    select n.nspname || '.' || c.relname as object, 'grants ' || a.privilege_type || ' to ' || r.name as breach
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace,
           lateral (select grantee, privilege_type, true as whole from pg_catalog.aclexplode(c.relacl)
                     union all
                    select x.grantee, x.privilege_type, false from pg_catalog.pg_attribute t, pg_catalog.aclexplode(t.attacl) x
                      where t.attrelid = c.oid) a
      join grantees r on r.oid = a.grantee
     where n.nspname in ('jobs', 'migrations', 'extension') and a.grantee <> c.relowner
       and not (n.nspname = 'jobs' and r.name in ('entrepot_jobs', 'entrepot_enqueuer'))
       and not (n.nspname = 'jobs' and r.name = 'entrepot_staff' and c.relname in ('job', 'queue', 'schedule')
         and a.privilege_type = 'SELECT' and not a.whole)
    union all
    select 'function ' || p.oid::regprocedure, 'is open to ' || r.name
      from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace,
           pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a join grantees r on r.oid = a.grantee
     where n.nspname in ('jobs', 'migrations') and not p.prosecdef and a.grantee <> p.proowner and r.name <> 'entrepot_jobs'
    union all
    select 'schema ' || n.nspname, 'is open to ' || r.name
      from pg_catalog.pg_namespace n, pg_catalog.aclexplode(n.nspacl) a join grantees r on r.oid = a.grantee
     where a.grantee <> n.nspowner
       and (n.nspname = 'migrations'
         or n.nspname = 'jobs' and r.name not in ('entrepot_jobs', 'entrepot_staff')
            and not coalesce(has_function_privilege(a.grantee,
              to_regprocedure('jobs.enqueue(text, jsonb, text, integer)'), 'execute'), false))`,
  brokenBy: {
    'an actor counts every job': 'grant select on jobs.job to entrepot_member',
    'an actor reads one column of them': 'grant select (name) on jobs.job to entrepot_worker',
    'staff read whole jobs': 'grant select on jobs.job to entrepot_staff',
    'staff change jobs': 'grant update (state) on jobs.job to entrepot_staff',
    'an actor without work to ask for looks in': 'grant usage on schema jobs to entrepot_visitor',
    'an actor makes queues': 'grant execute on all functions in schema jobs to entrepot_member',
    'the ledger is open': 'grant usage on schema migrations to entrepot_api',
  },
};
