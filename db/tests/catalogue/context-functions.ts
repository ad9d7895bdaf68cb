import type { Rule } from './rule.ts';

/** Every policy stands on these three; their text is pinned so that no migration widens one in passing. */
export const contextFunctionsAreStrict: Rule = {
  number: 3,
  holds: 'the context functions answer with the setting or NULL, and nothing else.',
  wayOut: "return nullif(pg_catalog.current_setting('app.<name>', true), '')::uuid; stable, parallel safe, without settings of its own, so that the planner inlines it.",
  query: `
    select f.setting as object, 'is not read by ' || f.name || ' in the one agreed way' as breach
      from (values ('app.tenant_id', 'tenancy.tenant_id()'), ('app.company_id', 'tenancy.company_id()'),
                   ('app.user_id', 'tenancy.user_id()')) f(setting, name)
      left join pg_catalog.pg_proc p on p.oid = pg_catalog.to_regprocedure(f.name)
     where p.oid is null or p.provolatile <> 's' or p.proparallel <> 's' or p.prosecdef or p.proconfig is not null
        or pg_catalog.pg_get_function_sqlbody(p.oid) is distinct from
           format('RETURN (NULLIF(current_setting(%L::text, true), %L::text))::uuid', f.setting, '')`,
  brokenBy: {
    'a tenant is assumed when none is set': `
      create or replace function tenancy.tenant_id() returns uuid language sql stable parallel safe
        return coalesce(nullif(pg_catalog.current_setting('app.tenant_id', true), ''), '00000000-0000-0000-0000-000000000000')::uuid`,
    'a setting keeps it from being inlined': `alter function tenancy.company_id() set search_path = ''`,
    'the planner may not fold it': 'alter function tenancy.user_id() volatile',
  },
};
