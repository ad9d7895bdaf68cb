import type { Rule } from './rule.ts';

const held = (column: string, setting: string): string =>
  `coalesce(part.text ~ '^\\(*${column} = \\( SELECT tenancy\\.${setting}\\(\\) AS ${setting}\\)\\)*( AND |$)'
    or part.text ~ ' AND \\(${column} = \\( SELECT tenancy\\.${setting}\\(\\) AS ${setting}\\)\\)', false) and part.text !~ ' OR '`;

/** The two halves of a policy, one row each; one empty row when it has neither and so lets everything pass. */
const parts = `
  (select p.*, using_text as text from policies p where using_text is not null
   union all
   select p.*, check_text from policies p where check_text is not null
   union all
   select p.*, '' from policies p where using_text is null and check_text is null)`;

/** Two customers of one tenant are strangers, often competitors. */
export const buyersStayInTheirCompany: Rule = {
  number: 4,
  holds: 'a buyer\'s policy holds company_id = (select tenancy.company_id()) in both halves, without OR.',
  wayOut: 'add company_id to the table and to the policy; a parent company looks into a sub-company by switching to it.',
  query: `
    select part.name as object, 'lets a buyer past its company: ' || part.text as breach
      from ${parts} part
      join columns c on c.relation = part.relation and c.column_name = 'company_id'
     where part.permissive and 'entrepot_buyer'::regrole = any(part.roles) and not (${held('company_id', 'company_id')})`,
  brokenBy: {
    'a buyer sees all companies': 'alter policy buyer on sales.orders using (true)',
    'a buyer writes for any company': 'alter policy buyer on sales.orders with check (placed_by = (select tenancy.user_id()))',
    'a policy without a condition': 'drop policy buyer on sales.orders; create policy buyer on sales.orders to entrepot_buyer',
    'a way around the company':
      `alter policy buyer on sales.orders using (company_id = (select tenancy.company_id()) or placed_by = (select tenancy.user_id()))`,
  },
};

/** What belongs to a person is that person's, also among colleagues. */
export const personalRowsHoldTheirPerson: Rule = {
  number: 4,
  holds: 'a buyer\'s or visitor\'s policy on rows of a person (user_id, owner_id) holds tenancy.user_id(), without OR.',
  wayOut: 'add user_id = (select tenancy.user_id()), or owner_id for a cart, to the policy.',
  query: `
    select part.name as object, 'lets somebody see what is another person''s: ' || part.text as breach
      from ${parts} part
      join columns c on c.relation = part.relation and c.column_name in ('user_id', 'owner_id')
     where part.permissive and part.roles && array['entrepot_buyer'::regrole, 'entrepot_visitor'::regrole]::oid[]
       and not ((${held('user_id', 'user_id')}) or (${held('owner_id', 'user_id')}))`,
  exceptions: {
    'buyer on customers.buyers': 'says which colleagues act for the company; their names and addresses stay in identity.users',
  },
  brokenBy: {
    'a visitor sees every cart': 'alter policy visitor on sales.carts using (company_id is null)',
    "a buyer writes into a colleague's cart": 'alter policy buyer on sales.carts with check (company_id = (select tenancy.company_id()))',
  },
};

/** Foreign keys look past row security: a plain one lets a buyer hang its row under another company's. */
export const childrenShareTheirParentsCompany: Rule = {
  number: 4,
  holds: 'a foreign key between two tables with company_id carries it.',
  wayOut: 'foreign key (tenant_id, company_id, <parent>_id) references <parent> (tenant_id, company_id, <parent>_id), unique there.',
  query: `
    select f.name as object, 'lets a row of one company stand under ' || f.target_name || ' of another' as breach
      from foreign_keys f
      join columns own on own.relation = f.relation and own.column_name = 'company_id'
      join columns parent on parent.relation = f.target and parent.column_name = 'company_id'
     where not exists (select from unnest(f.own_columns, f.target_columns) pair(own, target)
                        where pair.own = own.number and pair.target = parent.number)`,
  exceptions: {
    'sales.cart_lines (cart_lines_tenant_id_cart_id_owner_id_fkey)':
      "a visitor's cart has no company, and NULL would switch the key off; the owner is in the key",
  },
  brokenBy: {
    'an order line under an order of another company': `
      alter table sales.order_lines add constraint loose foreign key (tenant_id, order_id)
        references sales.orders (tenant_id, order_id) not valid`,
  },
};
