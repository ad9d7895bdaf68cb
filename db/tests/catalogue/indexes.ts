import type { Rule } from './rule.ts';

/** Without it a read costs a thousand times more, and its time tells how many rows other tenants have. */
export const indexesLeadWithTheTenant: Rule = {
  number: 7,
  holds: 'every index leads with tenant_id.',
  wayOut: 'create index ... (tenant_id, ...).',
  query: `
    select i.name as object, 'does not lead with tenant_id' as breach
      from indexes i left join columns c on c.relation = i.relation and c.number = i.first_column
     where c.column_name is distinct from 'tenant_id'`,
  exceptions: {
    'tenancy.routes_value_is_unique': 'read before the tenant is known, by tenancy.tenant_of() alone',
  },
  brokenBy: {
    'an index on a bare column': 'create index on sales.orders (placed_at)',
    'an index on an expression': 'create index on sales.orders (lower(code), tenant_id)',
  },
};

/** Under row security PostgreSQL hands a condition to an index only when its operator is leakproof. */
export const indexOperatorsAreLeakproof: Rule = {
  number: 9,
  holds: 'indexes are b-trees on plain columns whose operators are all leakproof.',
  wayOut: 'store what is searched: bigint minor units, text with a CHECK, a generated lower-case column; '
    + 'search through a listed definer function.',
  query: `
    select i.name as object, 'is a ' || i.method || ' index' as breach from indexes i where i.method <> 'btree'
    union all
    select i.name, 'is on an expression' from indexes i where i.has_expressions
    union all
    select distinct i.name, 'uses ' || o.oprname || ' on ' || format_type(k.opcintype, null) || ', which is not leakproof'
      from indexes i
      join pg_catalog.pg_opclass k on k.oid = any(i.operator_classes)
      join pg_catalog.pg_amop m on m.amopfamily = k.opcfamily and m.amoplefttype = k.opcintype and m.amoprighttype = k.opcintype
      join pg_catalog.pg_operator o on o.oid = m.amopopr
      join pg_catalog.pg_proc p on p.oid = o.oprcode
     where i.method = 'btree' and not p.proleakproof`,
  exceptions: {
    'catalog.products_by_search':
      'full text: read by catalog.search_products() of entrepot_searcher only, which applies tenant and visibility itself',
  },
  brokenBy: {
    'an index on numeric': 'alter table sales.orders add column weight numeric; create index on sales.orders (tenant_id, weight)',
    'an index on an enum': `
      create type sales.mood as enum ('good', 'bad'); alter table sales.orders add column mood sales.mood;
      create index on sales.orders (tenant_id, mood)`,
    'an index on jsonb': 'create index on events.events (tenant_id, payload)',
    'an index on an array': 'alter table sales.orders add column tags text[]; create index on sales.orders (tenant_id, tags)',
    'an index on a range': 'alter table sales.orders add column open tstzrange; create index on sales.orders (tenant_id, open)',
    'an index on lower()': 'create index on identity.users (tenant_id, lower(name))',
    'a trigram index that no search function reads':
      'create index on customers.companies using gin (tenant_id extension.uuid_ops, name extension.gin_trgm_ops)',
  },
};
