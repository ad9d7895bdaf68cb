// Schemas that are not ours to hold to the rules: pg-boss's own, extensions (superuser's, no data), the migrator's ledger.
// What actors may do in them is held by schemas-apart.ts and the rules about definer functions.
const apart = `'jobs', 'extension', 'migrations'`;

/** Common table expressions over the catalogue: the vocabulary in which every rule is written. */
export const ourObjects = `
schemas as (
  select n.oid, n.nspname::text as name, n.nspowner as owner, n.nspacl as acl
    from pg_catalog.pg_namespace n
   where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', ${apart})
),
relations as (
  select c.oid, s.name || '.' || c.relname as name, s.name as schema, c.relkind as kind, c.relowner as owner, c.relacl as acl,
         c.relrowsecurity as secured, c.relforcerowsecurity as forced, c.relispartition as is_partition, c.reloptions as options
    from pg_catalog.pg_class c join schemas s on s.oid = c.relnamespace
),
tables as (select * from relations where kind in ('r', 'p')),
columns as (
  select a.attrelid as relation, a.attnum as number, t.name as table_name, a.attname::text as column_name,
         t.name || '.' || a.attname as name,
         a.atttypid as type, pg_catalog.format_type(a.atttypid, null) as type_name, a.attnotnull as required, a.attidentity as identity,
         a.attacl as acl, pg_catalog.pg_get_expr(d.adbin, d.adrelid) as default_value
    from pg_catalog.pg_attribute a
    join tables t on t.oid = a.attrelid
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attnum > 0 and not a.attisdropped
),
policies as (
  select t.oid as relation, t.name as table_name, p.polname || ' on ' || t.name as name, p.polname::text as policy_name, p.oid,
         p.polpermissive as permissive, p.polcmd as command, p.polroles as roles,
         pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using_text, pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check_text
    from pg_catalog.pg_policy p join tables t on t.oid = p.polrelid
),
indexes as (
  select i.indexrelid as oid, s.name || '.' || c.relname as name, t.name as table_name, i.indrelid as relation, i.indisunique as is_unique,
         i.indkey[0] as first_column, i.indexprs is not null as has_expressions, i.indclass as operator_classes, m.amname::text as method
    from pg_catalog.pg_index i
    join tables t on t.oid = i.indrelid
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    join schemas s on s.oid = c.relnamespace
    join pg_catalog.pg_am m on m.oid = c.relam
),
foreign_keys as (
  select k.oid, t.name || ' (' || k.conname || ')' as name, t.name as table_name, t.schema, k.conrelid as relation,
         k.confrelid as target, r.name as target_name, r.schema as target_schema, k.conkey as own_columns, k.confkey as target_columns
    from pg_catalog.pg_constraint k
    join tables t on t.oid = k.conrelid
    join relations r on r.oid = k.confrelid
   where k.contype = 'f'
),
functions as (
  select p.oid, p.oid::pg_catalog.regprocedure::text as name, p.proowner as owner, p.proacl as acl, p.prosecdef as is_definer,
         p.proleakproof as leakproof, p.proconfig as settings, p.prolang as language,
         p.prosqlbody is not null as is_bound, n.nspname::text as schema
    from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
   where n.oid in (select oid from schemas) or (p.prosecdef and n.nspname !~ '^pg_')
),
grants as (
  select r.oid as relation, r.name as object, r.name as table_name, r.owner, null::text as column_name,
         a.grantee, a.privilege_type as privilege, a.is_grantable
    from relations r, pg_catalog.aclexplode(r.acl) a
   union all
  select r.oid, c.name, r.name, r.owner, c.column_name, a.grantee, a.privilege_type, a.is_grantable
    from columns c join relations r on r.oid = c.relation, pg_catalog.aclexplode(c.acl) a
),
grantees as (select 0::oid as oid, 'PUBLIC' as name, false as bypasses union all select oid, rolname, rolbypassrls
  from pg_catalog.pg_roles)`;
