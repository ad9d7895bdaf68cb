import type { Rule } from './rule.ts';

/** A key that spans tenants is a collision between strangers, and an ON CONFLICT on it reads a hidden row. */
export const uniqueKeysBeginWithTheTenant: Rule = {
  number: 6,
  holds: 'each table has a primary key, and every unique index begins with tenant_id.',
  wayOut: 'primary key (tenant_id, ...), unique (tenant_id, ...).',
  query: `
    select i.name as object, 'is unique across tenants' as breach
      from indexes i left join columns c on c.relation = i.relation and c.number = i.first_column
     where i.is_unique and c.column_name is distinct from 'tenant_id'
    union all
    select t.name, 'has no primary key' from tables t
     where not exists (select from pg_catalog.pg_constraint k where k.conrelid = t.oid and k.contype = 'p')`,
  exceptions: {
    'tenancy.routes_value_is_unique':
      'a host or a slug leads to one tenant by nature; nobody is granted UPDATE, so no ON CONFLICT reads a hidden row',
  },
  brokenBy: {
    'a SKU is unique on the whole platform': 'alter table catalog.products add column barcode text unique',
    'the tenant comes second': 'create unique index on catalog.products (sku, tenant_id)',
    'a table has no key': 'create table catalog.brands (tenant_id uuid not null, name text)',
  },
};

/** A plain foreign key let one tenant refer to another's row, and the other's delete cascade back. */
export const foreignKeysBeginWithTheTenant: Rule = {
  number: 6,
  holds: 'every foreign key begins with tenant_id on both sides.',
  wayOut: 'foreign key (tenant_id, ...) references ... (tenant_id, ...).',
  query: `
    select f.name as object, 'reaches ' || f.target_name || ' of any tenant' as breach
      from foreign_keys f
      left join columns own on own.relation = f.relation and own.number = f.own_columns[1]
      left join columns target on target.relation = f.target and target.number = f.target_columns[1]
     where own.column_name is distinct from 'tenant_id' or target.column_name is distinct from 'tenant_id'`,
  brokenBy: {
    'a plain foreign key': `
      alter table catalog.products add constraint products_only unique (product_id);
      alter table sales.order_lines add constraint plain foreign key (product_id) references catalog.products (product_id) not valid`,
    'a foreign key that takes another column for the tenant': `
      alter table sales.orders add constraint crossed foreign key (placed_by, company_id)
        references customers.companies (tenant_id, company_id) not valid`,
  },
};
