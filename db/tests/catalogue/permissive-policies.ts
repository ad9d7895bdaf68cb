import type { Rule } from './rule.ts';

/** One policy per role: what a role sees is read in one place, and nothing is opened to everybody. */
export const policiesAreOnePerRole: Rule = {
  number: 3,
  holds: 'permissive policies name one role each, one per role and command, never PUBLIC.',
  wayOut: 'create policy <role> on ... to entrepot_<role> ...; fold a second policy of the role into the first.',
  query: `
    select p.name as object, 'opens the table to ' || case when 0 = any(p.roles) then 'PUBLIC' else 'several roles at once' end as breach
      from policies p where p.permissive and (0 = any(p.roles) or cardinality(p.roles) > 1)
    union all
    select distinct p.name, 'is ORed with ' || other.policy_name
      from policies p join policies other on other.relation = p.relation and other.permissive and other.roles && p.roles
       and (other.command = p.command or '*' in (other.command, p.command))
     where p.permissive and other.oid > p.oid`,
  brokenBy: {
    'a policy for everybody': 'create policy sloppy on catalog.products using (true)',
    'a policy for two roles': 'create policy pair on identity.passwords to entrepot_member, entrepot_buyer using (true)',
    'a second policy for a role': 'create policy sloppy on catalog.products for select to entrepot_buyer using (true)',
  },
};

/** A grant without a policy answers nothing in silence; a policy without a grant promises what nobody can do. */
export const grantsAndPoliciesMeet: Rule = {
  number: 3,
  holds: 'each granted role has a permissive policy for what it is granted, and each policy a grant.',
  wayOut: 'write the grant and the policy next to each other, or neither.',
  query: `
    select g.table_name as object, 'grants ' || g.privilege || ' to ' || r.name || ' without a policy' as breach
      from (select distinct relation, table_name, owner, grantee, privilege from grants) g join grantees r on r.oid = g.grantee
     where g.grantee not in (0, g.owner) and not r.bypasses and g.privilege in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
       and not exists (select from policies p where p.relation = g.relation and p.permissive and g.grantee = any(p.roles)
                          and p.command in ('*', case g.privilege when 'SELECT' then 'r' when 'INSERT' then 'a'
                            when 'UPDATE' then 'w' else 'd' end))
    union all
    select p.name, 'is for a role without a grant' from policies p
     where p.permissive and 0 <> all(p.roles)
       and not exists (select from grants g where g.relation = p.relation and g.grantee = any(p.roles)
                          and (p.command = '*' or g.privilege = case p.command when 'r' then 'SELECT' when 'a' then 'INSERT'
                            when 'w' then 'UPDATE' else 'DELETE' end))`,
  brokenBy: {
    'a grant without a policy': 'grant select (user_id) on identity.passwords to entrepot_member',
    'a grant beyond the policy': 'grant delete on sales.orders to entrepot_clerk',
    'a policy without a grant': 'create policy device on sales.orders for select to entrepot_device using (true)',
  },
};
