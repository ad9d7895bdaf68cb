import type { Rule } from './rule.ts';

/** Every row says whose it is. */
export const everyTableNamesItsTenant: Rule = {
  number: 2,
  holds: 'every table has a column tenant_id uuid not null.',
  wayOut: 'add tenant_id uuid not null as the first column and to the primary key.',
  query: `
    select t.name as object,
           case when c.relation is null then 'has no tenant_id' else 'has a tenant_id that is ' || c.type_name || '
             and may be null' end as breach
      from tables t left join columns c on c.relation = t.oid and c.column_name = 'tenant_id'
     where c.relation is null or c.type_name <> 'uuid' or not c.required`,
  brokenBy: {
    'a table has no tenant': 'create table catalog.brands (brand_id uuid primary key)',
    'a tenant may be missing': 'create table catalog.brands (tenant_id uuid, brand_id uuid)',
    'a tenant is a number': 'create table catalog.brands (tenant_id bigint not null)',
  },
};
