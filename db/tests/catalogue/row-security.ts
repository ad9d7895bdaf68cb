import type { Rule } from './rule.ts';

/** FORCE matters as much as ENABLE: without it the owner, and every function it owns, sees all tenants. */
export const rowSecurityIsForced: Rule = {
  number: 1,
  holds: 'row security is enabled and forced on every table.',
  wayOut: 'alter table ... enable row level security; alter table ... force row level security;',
  query: `
    select name as object, case when secured then 'does not force row security' else 'has no row security' end as breach
      from tables where not (secured and forced)`,
  brokenBy: {
    'row security is switched off': 'alter table catalog.products disable row level security',
    'the owner is let through': 'alter table catalog.products no force row level security',
    'a new table comes without': 'create table catalog.brands (tenant_id uuid not null)',
  },
};
