import type { Rule } from './rule.ts';

const FENCE = '(tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id))';

/** Permissive policies OR together, so one sloppy policy leaks; a restrictive one holds whatever the others say. */
export const everyTableIsFenced: Rule = {
  number: 3,
  holds: 'each table has one RESTRICTIVE policy "fence", for every command and role, on the tenant of the context.',
  wayOut: 'create policy fence on ... as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (same);',
  values: [FENCE],
  query: `
    select t.name as object, case when p.oid is null then 'has no fence' else 'has a fence with a gap' end as breach
      from tables t left join policies p on p.relation = t.oid and p.policy_name = 'fence'
     where p.oid is null or p.permissive or p.command <> '*' or p.roles <> array[0::oid]
        or p.using_text is distinct from $1::text or p.check_text is distinct from $1::text`,
  exceptions: {
    'tenancy.routes': 'read before the tenant is known: its fence opens for entrepot_router alone, the owner of tenancy.tenant_of(), '
      + 'whom nobody can become and who answers with an id',
  },
  brokenBy: {
    'the fence is gone': 'drop policy fence on catalog.products',
    'the fence is permissive': `
      drop policy fence on catalog.products;
      create policy fence on catalog.products using (tenant_id = (select tenancy.tenant_id()))
        with check (tenant_id = (select tenancy.tenant_id()))`,
    'the fence holds some roles only': 'alter policy fence on catalog.products to entrepot_buyer',
    'the fence holds some commands only': `
      drop policy fence on catalog.products;
      create policy fence on catalog.products as restrictive for select using (tenant_id = (select tenancy.tenant_id()))`,
    'the fence is open to reading': 'alter policy fence on catalog.products using (true)',
    'the fence is open to writing': 'alter policy fence on catalog.products with check (true)',
    'the fence opens when nothing is set': `
      alter policy fence on catalog.products using (tenant_id = (select tenancy.tenant_id()) or (select tenancy.tenant_id()) is null)`,
  },
};
