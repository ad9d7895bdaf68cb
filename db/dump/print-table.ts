import type { Ask } from './ask.ts';

const COMMANDS = `case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end`;
const GRANTEE = `case a.grantee when 0 then 'public' else pg_catalog.pg_get_userbyid(a.grantee)::text end`;

// Each statement answers with rows (line), sorted; $1 is the table.
const COLUMNS = `
  select pg_catalog.format('  %I %s', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod))
         || case when d.oid is null then ''
                 when a.attgenerated = 's' then ' generated always as (' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ') stored'
                 when a.attgenerated = 'v' then ' generated always as (' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ') virtual'
                 else ' default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) end
         || case when a.attidentity <> '' then ' generated as identity' else '' end
         || case when a.attnotnull then ' not null' else '' end as line
    from pg_catalog.pg_attribute a left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = $1::pg_catalog.regclass and a.attnum > 0 and not a.attisdropped
   order by a.attnum`;

const CONSTRAINTS = `
  select pg_catalog.format('  constraint %I %s', k.conname, pg_catalog.pg_get_constraintdef(k.oid)) as line
    from pg_catalog.pg_constraint k
   where k.conrelid = $1::pg_catalog.regclass and k.contype <> 'n'
   order by pg_catalog.strpos('pufcx', k.contype::text), k.conname collate "C"`;

const SETTINGS = `
  select pg_catalog.format(text, c.oid::pg_catalog.regclass) as line
    from pg_catalog.pg_class c,
         (values (1, 'alter table %s enable row level security;'), (2, 'alter table %s force row level security;')) setting(position, text)
   where c.oid = $1::pg_catalog.regclass and (position = 1 and c.relrowsecurity or position = 2 and c.relforcerowsecurity)
   order by position`;

const OWNER = `
  select pg_catalog.format('alter table %s owner to %I;', c.oid::pg_catalog.regclass, pg_catalog.pg_get_userbyid(c.relowner)) as line
    from pg_catalog.pg_class c where c.oid = $1::pg_catalog.regclass`;

const COMMENTS = `
  select pg_catalog.format('comment on table %s is %L;', $1::text, pg_catalog.obj_description($1::pg_catalog.regclass, 'pg_class')) as line
  union all
  select pg_catalog.format('comment on column %s.%I is %L;', $1::text, a.attname, d.description)
    from pg_catalog.pg_description d join pg_catalog.pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
   where d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objoid = $1::pg_catalog.regclass and d.objsubid > 0`;

/** Those of constraints are printed as constraints. */
const INDEXES = `
  select pg_catalog.pg_get_indexdef(i.indexrelid) || ';' as line
    from pg_catalog.pg_index i
   where i.indrelid = $1::pg_catalog.regclass
     and not exists (select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
   order by pg_catalog.pg_get_indexdef(i.indexrelid) collate "C"`;

const TRIGGERS = `
  select pg_catalog.pg_get_triggerdef(t.oid) || ';' as line from pg_catalog.pg_trigger t
   where t.tgrelid = $1::pg_catalog.regclass and not t.tgisinternal order by t.tgname collate "C"`;

const POLICIES = `
  select pg_catalog.format('create policy %I on %s as %s for %s to %s', p.polname, $1::text,
                           case when p.polpermissive then 'permissive' else 'restrictive' end, ${COMMANDS},
                           (select pg_catalog.string_agg(case r when 0 then 'public'
                             else pg_catalog.pg_get_userbyid(r)::text end, ', ' order by r)
                              from pg_catalog.unnest(p.polroles) r))
         || coalesce(E'\\n  using (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', '')
         || coalesce(E'\\n  with check (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';'
         || pg_catalog.format(E'\\ncomment on policy %I on %s is %L;', p.polname, $1::text,
                              pg_catalog.obj_description(p.oid, 'pg_policy')) as line
    from pg_catalog.pg_policy p
   where p.polrelid = $1::pg_catalog.regclass
   order by p.polpermissive, p.polname collate "C"`;

const GRANTS = `
  select pg_catalog.format('grant %s on %s to %s;', privileges, $1::text, grantee) as line from (
    select ${GRANTEE} as grantee, 1 as part,
           pg_catalog.string_agg(pg_catalog.lower(a.privilege_type), ', ' order by a.privilege_type) as privileges
      from pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) a
     where c.oid = $1::pg_catalog.regclass and a.grantee <> c.relowner group by 1
    union all
    select ${GRANTEE}, 2, pg_catalog.lower(a.privilege_type) || ' (' || pg_catalog.string_agg(t.attname, ', ' order by t.attnum) || ')'
      from pg_catalog.pg_attribute t, pg_catalog.aclexplode(t.attacl) a
     where t.attrelid = $1::pg_catalog.regclass group by 1, a.privilege_type
  ) granted order by grantee collate "C", part, privileges collate "C"`;

/**
 * Prints one table as SQL, in the order in which a reviewer asks: what is in it, what holds, who sees it, who may do what.
 * @param ask a connection with an empty search_path.
 * @param table schema and name, quoted where needed.
 */
export async function printTable(ask: Ask, table: string): Promise<string> {
  const lines = async (statement: string): Promise<string[]> => (await ask<{ line: string }>(statement, [table])).map(({ line }) => line);
  const body = [...await lines(COLUMNS), ...await lines(CONSTRAINTS)];
  const rest: string[] = [];
  for (const statement of [OWNER, COMMENTS, SETTINGS, INDEXES, TRIGGERS, POLICIES, GRANTS]) rest.push(...await lines(statement));
  return `create table ${table} (\n${body.join(',\n')}\n);\n${rest.join('\n')}`;
}
