import { readFileSync } from 'node:fs';
import type { Rule } from './rule.ts';

/** db/definers.sql is the list: each line names a definer function and the narrow role that owns it. */
const text = readFileSync(new URL('../../definers.sql', import.meta.url), 'utf8');
const listed = [...text.matchAll(/^alter function (\S+\(.*\)) owner to (\w+);$/gm)].map(([, signature, owner]) => ({ signature, owner }));

/** A definer function is a door in the wall: there are few, all known. */
export const definerFunctionsAreListed: Rule = {
  number: 11,
  holds: 'a SECURITY DEFINER function stands in db/definers.sql and belongs to the role named there.',
  wayOut: 'make it SECURITY INVOKER; or list it, give it an owner with the one right it needs, and say why.',
  values: [JSON.stringify(listed)],
  query: `,
    listed as (select to_regprocedure(l.signature) as oid, l.signature, l.owner
      from jsonb_to_recordset($1::jsonb) l(signature text, owner text))
    select f.name as object, case when l.oid is null then 'is not listed' else 'belongs to ' || pg_get_userbyid(f.owner) end as breach
      from functions f left join listed l on l.oid = f.oid
     where f.is_definer and (l.oid is null or l.owner <> pg_get_userbyid(f.owner))
    union all
    select l.signature, 'is listed and does not exist as a definer function' from listed l
     where not exists (select from functions f where f.oid = l.oid and f.is_definer)`,
  brokenBy: {
    'an unlisted door': `create function sales.peek() returns bigint language sql security definer set search_path = '' return 1`,
    'a listed one with a mighty owner': 'alter function tenancy.tenant_of(text, text) owner to entrepot_owner',
    'a listed one that is none': 'alter function tenancy.tenant_of(text, text) security invoker',
  },
};

/** Whoever can put an object before ours on the search path runs code as the function's owner. */
export const functionsPinTheirSearchPath: Rule = {
  number: 11,
  holds: "every function pins search_path = '' (one with a bound body that runs as its caller needs not) and is not LEAKPROOF.",
  wayOut: "set search_path = ''; qualify every name. RETURN and BEGIN ATOMIC bodies bind their names when they are created.",
  query: `
    select f.name as object, 'does not pin an empty search_path' as breach from functions f
     where not coalesce(f.settings @> array['search_path=""'], f.settings is null and f.is_bound and not f.is_definer)
    union all
    select f.name, 'claims to be leakproof' from functions f where f.leakproof
    union all
    select p.oid::regprocedure::text, 'claims to be leakproof' from pg_catalog.pg_proc p
      join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where p.proleakproof and n.nspname in ('extension', 'jobs', 'migrations')`,
  brokenBy: {
    'an open search path': 'alter function catalog.search_products(text, integer) reset all',
    'a search path of its own': 'alter function catalog.search_products(text, integer) set search_path = catalog, public',
    'a leakproof function': 'alter function tenancy.tenant_id() leakproof',
    'a leakproof function of an extension': 'alter function extension.similarity(text, text) leakproof',
  },
};

/** A language that can paste a statement together can be made to run somebody's text. */
export const functionsAreSql: Rule = {
  number: 11,
  holds: 'every function is written in SQL, whose statements stand before it runs.',
  wayOut: 'language sql; loops and names that vary belong into the use case.',
  query: `
    select f.name as object, 'is written in ' || l.lanname as breach from functions f join pg_catalog.pg_language l on l.oid = f.language
     where l.lanname <> 'sql'`,
  exceptions: {
    'reporting.rotate_usage_partitions(date,integer)':
      'makes and drops monthly partitions, whose names SQL alone cannot vary: it takes a date and a number, never text, and only the worker may call it',
  },
  brokenBy: {
    'plpgsql': `create function sales.peek() returns integer language plpgsql set search_path = '' as 'begin return 1; end'`,
    'a second function of the same schema': `create function reporting.peek() returns integer language plpgsql set search_path = '' as 'begin return 1; end'`,
    'the same name with text to paste': `create function reporting.rotate_usage_partitions(name text, keep_months integer) returns integer
      language plpgsql set search_path = '' as 'begin return 1; end'`,
  },
};

// What each owner may touch, and nothing else: the whole blast radius of a mistake in its function.
const NEEDS: readonly (readonly [role: string, needs: string])[] = [
  ['entrepot_router', 'SELECT tenancy.routes'],
  ['entrepot_provisioner', 'INSERT tenancy.tenants'],
  ['entrepot_provisioner', 'INSERT tenancy.routes'],
  ['entrepot_enqueuer', 'SELECT jobs.queue'],
  ['entrepot_enqueuer', 'INSERT jobs.job'],
  ['entrepot_searcher', 'SELECT catalog.products'],
];

/** A function that runs past the fence can touch only what it is for. */
export const definerOwnersHaveOneNeed: Rule = {
  number: 11,
  holds: 'owners of definer functions hold exactly the rights listed in definer-functions.ts.',
  wayOut: 'make another owner for another need.',
  query: `,
    needs(role, need) as (values ${NEEDS.map(([role, need]) => `('${role}', '${need}')`).join(', ')}),
    held as (
      select distinct pg_get_userbyid(a.grantee)::text as role, a.privilege_type || ' ' || n.nspname || '.' || c.relname as need
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace,
             lateral (select grantee, privilege_type from pg_catalog.aclexplode(c.relacl)
                       union all
                      select x.grantee, x.privilege_type from pg_catalog.pg_attribute t, pg_catalog.aclexplode(t.attacl) x
                        where t.attrelid = c.oid) a
       where a.grantee <> 0)
    select h.role as object, 'may ' || h.need || ' without a listed need' as breach from held h
     where h.role in (select role from needs) and (h.role, h.need) not in (select role, need from needs)
    union all
    select n.role, 'lacks ' || n.need from needs n where (n.role, n.need) not in (select role, need from held)`,
  brokenBy: {
    'search reads orders': 'grant select on sales.orders to entrepot_searcher',
    'search writes': 'grant update (name) on catalog.products to entrepot_searcher',
    'routing reads tenants': 'grant select (name) on tenancy.tenants to entrepot_router',
    'a need is no longer met': 'revoke insert on tenancy.tenants from entrepot_provisioner',
  },
};
