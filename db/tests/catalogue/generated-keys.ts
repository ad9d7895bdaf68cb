import type { Rule } from './rule.ts';

/** A number that counts up tells every customer the volume of all tenants. */
export const nothingCountsUp: Rule = {
  number: 2,
  holds: 'keys are uuidv7(), never sequences, identities or other generators.',
  wayOut: 'write default uuidv7(); codes that people read are short and random.',
  query: `
    select name as object, 'is a sequence' as breach from relations where kind = 'S'
    union all
    select name, 'is an identity column' from columns where identity <> ''
    union all
    select name, 'defaults to ' || default_value from columns
     where type_name = 'uuid' and default_value is not null and default_value <> 'uuidv7()'`,
  brokenBy: {
    'a sequence': 'create sequence sales.order_numbers',
    'an identity column': 'create table sales.returns (tenant_id uuid not null, number bigint generated always as identity)',
    'a random key, which scatters over the index': 'alter table sales.orders alter order_id set default gen_random_uuid()',
  },
};

/** A table's own key, the one that refers to nothing, makes itself when the client does not. */
export const keysMakeThemselves: Rule = {
  number: 2,
  holds: "a table's own uuid key defaults to uuidv7().",
  wayOut: 'write <thing>_id uuid not null default uuidv7().',
  query: `
    select c.name as object, 'has no default' as breach
      from pg_catalog.pg_constraint k
      join columns c on c.relation = k.conrelid and c.number = any(k.conkey)
     where k.contype = 'p' and c.type_name = 'uuid' and c.default_value is null
       and (c.column_name <> 'tenant_id' or c.table_name = 'tenancy.tenants')
       and not exists (select from foreign_keys f where f.relation = c.relation and c.number = any(f.own_columns))`,
  exceptions: {
    'rpc.idempotency_keys.user_id': 'names who asked: a user, a visitor or nobody (the nil uuid), so it can neither refer nor make itself',
  },
  brokenBy: {
    'a key without a default': 'alter table sales.orders alter order_id drop default',
    "a tenant's own key without a default": 'alter table tenancy.tenants alter tenant_id drop default',
  },
};
