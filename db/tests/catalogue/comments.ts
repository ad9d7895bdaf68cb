import type { Rule } from './rule.ts';

/** The catalogue explains itself to whoever opens it with psql. */
export const everythingSaysWhatItIsFor: Rule = {
  number: 15,
  holds: 'every schema, table, view, policy and function has a comment.',
  wayOut: "comment on ... is 'One sentence: what it is for, or whom it lets see what.';",
  query: `
    select 'schema ' || name as object, 'has no comment' as breach from schemas
     where name <> 'public' and obj_description(oid, 'pg_namespace') is null
    union all
    select name, 'has no comment' from relations where kind in ('r', 'p', 'v') and not is_partition
      and obj_description(oid, 'pg_class') is null
    union all
    select 'policy ' || name, 'has no comment' from policies where obj_description(oid, 'pg_policy') is null
    union all
    select 'function ' || name, 'has no comment' from functions where obj_description(oid, 'pg_proc') is null`,
  brokenBy: {
    'a schema without': 'comment on schema sales is null',
    'a table without': 'comment on table sales.orders is null',
    'a policy without': 'comment on policy buyer on sales.orders is null',
    'a function without': 'comment on function tenancy.tenant_id() is null',
  },
};
