import type { Rule } from './rule.ts';

/** A view reads as its owner unless it says otherwise; a materialized view and a foreign table cannot carry row security. */
export const viewsLookAsTheirReader: Rule = {
  number: 10,
  holds: 'views are security_invoker and never updatable by actors; there are no materialized views, foreign tables or rules.',
  wayOut: 'create view ... with (security_invoker = true), granted for SELECT only; a summary is an ordinary table with tenant_id.',
  query: `
    select name as object, 'reads as its owner' as breach from relations
     where kind = 'v' and not coalesce(options @> array['security_invoker=true'] or options @> array['security_invoker=on'], false)
    union all
    select r.name, 'is writable by ' || e.name from relations r join grants g on g.relation = r.oid join grantees e on e.oid = g.grantee
     where r.kind = 'v' and g.grantee <> r.owner and g.privilege <> 'SELECT'
    union all
    select name, 'cannot carry row security' from relations where kind in ('m', 'f')
    union all
    select t.name, 'is rewritten by the rule ' || w.rulename from pg_catalog.pg_rewrite w join tables t on t.oid = w.ev_class`,
  brokenBy: {
    'a view that reads as its owner': 'create view sales.big_orders as select tenant_id, order_id from sales.orders',
    'a view that writes': `
      create view sales.big_orders with (security_invoker = true) as select tenant_id, order_id from sales.orders;
      grant update on sales.big_orders to entrepot_member`,
    'a materialized view':
      'create materialized view sales.totals as select tenant_id, sum(total_minor) from sales.orders group by tenant_id',
    'a rule': 'create rule quiet as on delete to sales.carts do instead nothing',
  },
};
