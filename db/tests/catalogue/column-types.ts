import type { Rule } from './rule.ts';

/** Types whose comparisons are leakproof, and three that are carried but never compared. */
const TYPES = [
  'uuid', 'text', 'smallint', 'integer', 'bigint', 'boolean', 'date', 'timestamp with time zone', 'bytea', 'jsonb', 'tsvector',
];

/** One way to write money, time and state. */
export const columnTypesAreAgreed: Rule = {
  number: 9,
  holds: `columns are ${TYPES.join(', ')}; money is bigint in a column named *_minor.`,
  wayOut: 'money: bigint minor units and an ISO currency; status: text with a CHECK; time: timestamptz; sets: a table of their own.',
  values: [TYPES],
  query: `
    select name as object, 'is ' || type_name as breach from columns where type_name <> all($1::text[])
    union all
    select name, 'is money in ' || type_name from columns where column_name like '%\\_minor' and type_name <> 'bigint'`,
  brokenBy: {
    'money as numeric': 'alter table sales.orders add column fee numeric(12, 2)',
    'money that overflows': 'alter table sales.orders add column fee_minor integer',
    'a time without a zone': 'alter table sales.orders add column shipped_at timestamp',
    'an enum': `create type sales.mood as enum ('good', 'bad'); alter table sales.orders add column mood sales.mood`,
  },
};

/** A status is text, so its values need a CHECK. */
export const statesAreChecked: Rule = {
  number: 9,
  holds: 'status, state, kind and role columns have a CHECK that names their values.',
  wayOut: "status text not null check (status in ('...', '...')).",
  query: `
    select c.name as object, 'takes any value' as breach from columns c
     where c.column_name in ('status', 'state', 'kind', 'role')
       and not exists (select from pg_catalog.pg_constraint k where k.conrelid = c.relation and k.contype = 'c'
         and c.number = any(k.conkey))`,
  brokenBy: { 'a status without a CHECK': 'alter table sales.carts add column status text' },
};
