-- What a tenant sells and at which price. Buyers and visitors see published products without their cost, the default price list
-- and the buyer also the list of its company. Search goes through catalog.search_products(): the operators of full text are not
-- leakproof, and under a policy they would read every row of the tenant.

create schema catalog;
comment on schema catalog is 'Products, price lists, search.';
grant usage on schema catalog to entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_device, entrepot_clerk, entrepot_worker, entrepot_searcher;

create table catalog.products (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  product_id uuid not null default uuidv7(),
  sku text not null check (length(sku) between 1 and 60 and sku = btrim(sku)),
  sku_lower text not null generated always as (lower(sku)) stored,
  name text not null check (length(name) between 1 and 200),
  name_lower text not null generated always as (lower(name)) stored,
  brand text not null default '' check (length(brand) <= 80),
  description text not null default '' check (length(description) <= 4000),
  kind text not null default 'goods' check (kind in ('goods', 'licensed')),
  status text not null default 'draft' check (status in ('draft', 'published', 'archived')),
  unit text not null default 'piece' check (length(unit) between 1 and 30),
  minimum_quantity integer not null default 1 check (minimum_quantity between 1 and 1000000),
  quantity_step integer not null default 1 check (quantity_step between 1 and 1000000),
  cost_minor bigint check (cost_minor >= 0),
  search tsvector not null generated always as (to_tsvector('simple', regexp_replace(sku || ' ' || name || ' ' || brand || ' ' || description, '[^[:alnum:]]+', ' ', 'g'))) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, product_id),
  unique (tenant_id, sku)
);
comment on column catalog.products.search is 'Runs of letters and digits only: the parser would read PEN-200 as a word and a negative number, and a search for its parts would miss it.';
comment on table catalog.products is 'Something sold under one SKU: goods, or a licensed product. SKUs differ by case (ADR 0008).';
alter table catalog.products enable row level security;
alter table catalog.products force row level security;
-- Without the status: the shoppers' policy names it in every query, and beside an index on (tenant_id, status) the planner takes that one
-- for point reads too while the table has no statistics (after an import: 2,783 rows read for each line of an order).
create index products_by_name on catalog.products (tenant_id, name_lower, product_id);
create index products_by_sku_lower on catalog.products (tenant_id, sku_lower);
create index products_by_search on catalog.products using gin (tenant_id extension.uuid_ops, search);
create policy fence on catalog.products as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on catalog.products is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select (tenant_id, product_id, sku, sku_lower, name, name_lower, brand, description, kind, status, unit, minimum_quantity, quantity_step) on catalog.products to entrepot_visitor;
create policy visitor on catalog.products for select to entrepot_visitor using (status = 'published');
comment on policy visitor on catalog.products is 'Visitors see the published catalog.';
grant select (tenant_id, product_id, sku, sku_lower, name, name_lower, brand, description, kind, status, unit, minimum_quantity, quantity_step) on catalog.products to entrepot_buyer;
create policy buyer on catalog.products for select to entrepot_buyer using (status = 'published');
comment on policy buyer on catalog.products is 'Buyers see the published catalog.';
grant select on catalog.products to entrepot_member;
grant insert (tenant_id, product_id, sku, name, brand, description, kind, status, unit, minimum_quantity, quantity_step, cost_minor) on catalog.products to entrepot_member;
grant update (sku, name, brand, description, status, unit, minimum_quantity, quantity_step, cost_minor, version, updated_at) on catalog.products to entrepot_member;
create policy member on catalog.products to entrepot_member using (true) with check (true);
comment on policy member on catalog.products is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select (tenant_id, product_id, sku, name) on catalog.products to entrepot_device;
create policy device on catalog.products for select to entrepot_device using (true);
comment on policy device on catalog.products is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
grant select (tenant_id, product_id, sku, name, kind, status) on catalog.products to entrepot_clerk;
create policy clerk on catalog.products for select to entrepot_clerk using (true);
comment on policy clerk on catalog.products is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select (tenant_id, product_id, sku, name, kind, status) on catalog.products to entrepot_worker;
create policy worker on catalog.products for select to entrepot_worker using (true);
comment on policy worker on catalog.products is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, product_id, sku_lower, name_lower, status, search) on catalog.products to entrepot_searcher;

create table catalog.price_lists (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  price_list_id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 80),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  is_default boolean not null default false,
  minimum_order_minor bigint not null default 0 check (minimum_order_minor between 0 and 999999999999),
  created_at timestamptz not null default now(),
  primary key (tenant_id, price_list_id)
);
comment on table catalog.price_lists is 'A set of prices. The default list holds for everyone without a list of its own. minimum_order_minor: what an order at these prices must come to.';
alter table catalog.price_lists enable row level security;
alter table catalog.price_lists force row level security;
create unique index price_lists_one_default on catalog.price_lists (tenant_id) where is_default;
create policy fence on catalog.price_lists as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on catalog.price_lists is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on catalog.price_lists to entrepot_visitor;
create policy visitor on catalog.price_lists for select to entrepot_visitor using (is_default);
comment on policy visitor on catalog.price_lists is 'Visitors see the default list.';
grant select on catalog.price_lists to entrepot_buyer;
grant select on catalog.price_lists to entrepot_member;
grant insert on catalog.price_lists to entrepot_member;
grant update (name, is_default, minimum_order_minor) on catalog.price_lists to entrepot_member;
create policy member on catalog.price_lists to entrepot_member using (true) with check (true);
comment on policy member on catalog.price_lists is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';

create table catalog.company_price_lists (
  tenant_id uuid not null,
  company_id uuid not null,
  price_list_id uuid not null,
  primary key (tenant_id, company_id),
  foreign key (tenant_id, company_id) references customers.companies (tenant_id, company_id),
  foreign key (tenant_id, price_list_id) references catalog.price_lists (tenant_id, price_list_id)
);
comment on table catalog.company_price_lists is 'The price list a company buys at.';
alter table catalog.company_price_lists enable row level security;
alter table catalog.company_price_lists force row level security;
create policy fence on catalog.company_price_lists as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on catalog.company_price_lists is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on catalog.company_price_lists to entrepot_buyer;
create policy buyer on catalog.company_price_lists for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on catalog.company_price_lists is 'A buyer sees which list its company buys at.';
grant select on catalog.company_price_lists to entrepot_member;
grant insert on catalog.company_price_lists to entrepot_member;
grant update (price_list_id) on catalog.company_price_lists to entrepot_member;
grant delete on catalog.company_price_lists to entrepot_member;
create policy member on catalog.company_price_lists to entrepot_member using (true) with check (true);
comment on policy member on catalog.company_price_lists is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';

create policy buyer on catalog.price_lists for select to entrepot_buyer using (is_default or price_list_id = (select c.price_list_id from catalog.company_price_lists c where c.tenant_id = (select tenancy.tenant_id()) and c.company_id = (select tenancy.company_id())));
comment on policy buyer on catalog.price_lists is 'Buyers see the default list and that of their company.';

create table catalog.prices (
  tenant_id uuid not null,
  price_list_id uuid not null,
  product_id uuid not null,
  minimum_quantity integer not null default 1 check (minimum_quantity between 1 and 1000000),
  price_minor bigint not null check (price_minor between 0 and 999999999999),
  primary key (tenant_id, product_id, price_list_id, minimum_quantity),
  foreign key (tenant_id, price_list_id) references catalog.price_lists (tenant_id, price_list_id),
  foreign key (tenant_id, product_id) references catalog.products (tenant_id, product_id)
);
comment on table catalog.prices is 'The unit price from a quantity on (a tier), in minor units of the currency of the list.';
alter table catalog.prices enable row level security;
alter table catalog.prices force row level security;
create policy fence on catalog.prices as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on catalog.prices is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on catalog.prices to entrepot_visitor;
create policy visitor on catalog.prices for select to entrepot_visitor using (price_list_id = any (array(select l.price_list_id from catalog.price_lists l)));
comment on policy visitor on catalog.prices is 'Visitors see prices of the lists they see.';
grant select on catalog.prices to entrepot_buyer;
create policy buyer on catalog.prices for select to entrepot_buyer using (price_list_id = any (array(select l.price_list_id from catalog.price_lists l)));
comment on policy buyer on catalog.prices is 'Buyers see prices of the lists they see.';
grant select on catalog.prices to entrepot_member;
grant insert on catalog.prices to entrepot_member;
grant update (price_minor) on catalog.prices to entrepot_member;
grant delete on catalog.prices to entrepot_member;
create policy member on catalog.prices to entrepot_member using (true) with check (true);
comment on policy member on catalog.prices is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';

create function catalog.search_products(words text, row_limit integer) returns setof uuid
  language sql stable security definer set search_path = ''
  as $search$
    select p.product_id
      from catalog.products p
     where p.tenant_id = tenancy.tenant_id()
       and (p.status = 'published' or pg_catalog.current_setting('role') = 'entrepot_member')
       and p.search operator(pg_catalog.@@) pg_catalog.to_tsquery('simple', search_products.words)
     order by pg_catalog.ts_rank(p.search, pg_catalog.to_tsquery('simple', search_products.words)) desc, p.name_lower, p.product_id
     limit least(search_products.row_limit, 1000);
  $search$;
comment on function catalog.search_products(text, integer) is 'Ids of the tenant''s products that match a tsquery, best first; published ones only, except for the team. Belongs to entrepot_searcher.';
revoke execute on function catalog.search_products(text, integer) from public;
grant execute on function catalog.search_products(text, integer) to entrepot_visitor, entrepot_buyer, entrepot_member;
