-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema catalog authorization entrepot_owner;
comment on schema catalog is 'Products, price lists, search.';
grant usage on schema catalog to entrepot_buyer;
grant usage on schema catalog to entrepot_clerk;
grant usage on schema catalog to entrepot_device;
grant usage on schema catalog to entrepot_inspector;
grant usage on schema catalog to entrepot_member;
grant usage on schema catalog to entrepot_searcher;
grant usage on schema catalog to entrepot_staff;
grant usage on schema catalog to entrepot_visitor;
grant usage on schema catalog to entrepot_worker;

CREATE OR REPLACE FUNCTION catalog.search_products(words text, row_limit integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    select p.product_id
      from catalog.products p
     where p.tenant_id = tenancy.tenant_id()
       and (p.status = 'published' or pg_catalog.current_setting('role') = 'entrepot_member')
       and p.search operator(pg_catalog.@@) pg_catalog.to_tsquery('simple', search_products.words)
     order by pg_catalog.ts_rank(p.search, pg_catalog.to_tsquery('simple', search_products.words)) desc, p.name_lower, p.product_id
     limit least(search_products.row_limit, 1000);
  $function$;
alter function catalog.search_products(text,integer) owner to entrepot_searcher;
comment on function catalog.search_products(text,integer) is 'Ids of the tenant''s products that match a tsquery, best first; published ones only, except for the team. Belongs to entrepot_searcher.';
grant execute on function catalog.search_products(text,integer) to entrepot_buyer;
grant execute on function catalog.search_products(text,integer) to entrepot_inspector;
grant execute on function catalog.search_products(text,integer) to entrepot_member;
grant execute on function catalog.search_products(text,integer) to entrepot_visitor;

create table catalog.company_price_lists (
  tenant_id uuid not null,
  company_id uuid not null,
  price_list_id uuid not null,
  constraint company_price_lists_pkey PRIMARY KEY (tenant_id, company_id),
  constraint company_price_lists_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES customers.companies(tenant_id, company_id),
  constraint company_price_lists_tenant_id_price_list_id_fkey FOREIGN KEY (tenant_id, price_list_id) REFERENCES catalog.price_lists(tenant_id, price_list_id)
);
alter table catalog.company_price_lists owner to entrepot_owner;
comment on table catalog.company_price_lists is 'The price list a company buys at.';
alter table catalog.company_price_lists enable row level security;
alter table catalog.company_price_lists force row level security;
create policy fence on catalog.company_price_lists as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on catalog.company_price_lists is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on catalog.company_price_lists as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on catalog.company_price_lists is 'A buyer sees which list its company buys at.';
create policy inspector on catalog.company_price_lists as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on catalog.company_price_lists is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on catalog.company_price_lists as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on catalog.company_price_lists is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on catalog.company_price_lists to entrepot_buyer;
grant select on catalog.company_price_lists to entrepot_inspector;
grant delete, insert, select on catalog.company_price_lists to entrepot_member;
grant update (price_list_id) on catalog.company_price_lists to entrepot_member;

create table catalog.price_lists (
  tenant_id uuid not null,
  price_list_id uuid default uuidv7() not null,
  name text not null,
  currency text not null,
  is_default boolean default false not null,
  minimum_order_minor bigint default 0 not null,
  created_at timestamp with time zone default now() not null,
  constraint price_lists_pkey PRIMARY KEY (tenant_id, price_list_id),
  constraint price_lists_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint price_lists_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint price_lists_minimum_order_minor_check CHECK (((minimum_order_minor >= 0) AND (minimum_order_minor <= '999999999999'::bigint))),
  constraint price_lists_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
alter table catalog.price_lists owner to entrepot_owner;
comment on table catalog.price_lists is 'A set of prices. The default list holds for everyone without a list of its own. minimum_order_minor: what an order at these prices must come to.';
alter table catalog.price_lists enable row level security;
alter table catalog.price_lists force row level security;
CREATE UNIQUE INDEX price_lists_one_default ON catalog.price_lists USING btree (tenant_id) WHERE is_default;
create policy fence on catalog.price_lists as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on catalog.price_lists is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on catalog.price_lists as permissive for select to entrepot_buyer
  using ((is_default OR (price_list_id = ( SELECT c.price_list_id
   FROM catalog.company_price_lists c
  WHERE ((c.tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)) AND (c.company_id = ( SELECT tenancy.company_id() AS company_id)))))));
comment on policy buyer on catalog.price_lists is 'Buyers see the default list and that of their company.';
create policy inspector on catalog.price_lists as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on catalog.price_lists is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on catalog.price_lists as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on catalog.price_lists is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy visitor on catalog.price_lists as permissive for select to entrepot_visitor
  using (is_default);
comment on policy visitor on catalog.price_lists is 'Visitors see the default list.';
grant select on catalog.price_lists to entrepot_buyer;
grant select on catalog.price_lists to entrepot_inspector;
grant insert, select on catalog.price_lists to entrepot_member;
grant update (name, is_default, minimum_order_minor) on catalog.price_lists to entrepot_member;
grant select on catalog.price_lists to entrepot_visitor;

create table catalog.prices (
  tenant_id uuid not null,
  price_list_id uuid not null,
  product_id uuid not null,
  minimum_quantity integer default 1 not null,
  price_minor bigint not null,
  constraint prices_pkey PRIMARY KEY (tenant_id, product_id, price_list_id, minimum_quantity),
  constraint prices_tenant_id_price_list_id_fkey FOREIGN KEY (tenant_id, price_list_id) REFERENCES catalog.price_lists(tenant_id, price_list_id),
  constraint prices_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES catalog.products(tenant_id, product_id),
  constraint prices_minimum_quantity_check CHECK (((minimum_quantity >= 1) AND (minimum_quantity <= 1000000))),
  constraint prices_price_minor_check CHECK (((price_minor >= 0) AND (price_minor <= '999999999999'::bigint)))
);
alter table catalog.prices owner to entrepot_owner;
comment on table catalog.prices is 'The unit price from a quantity on (a tier), in minor units of the currency of the list.';
alter table catalog.prices enable row level security;
alter table catalog.prices force row level security;
create policy fence on catalog.prices as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on catalog.prices is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on catalog.prices as permissive for select to entrepot_buyer
  using ((price_list_id = ANY (ARRAY( SELECT l.price_list_id
   FROM catalog.price_lists l))));
comment on policy buyer on catalog.prices is 'Buyers see prices of the lists they see.';
create policy inspector on catalog.prices as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on catalog.prices is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on catalog.prices as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on catalog.prices is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy visitor on catalog.prices as permissive for select to entrepot_visitor
  using ((price_list_id = ANY (ARRAY( SELECT l.price_list_id
   FROM catalog.price_lists l))));
comment on policy visitor on catalog.prices is 'Visitors see prices of the lists they see.';
grant select on catalog.prices to entrepot_buyer;
grant select on catalog.prices to entrepot_inspector;
grant delete, insert, select on catalog.prices to entrepot_member;
grant update (price_minor) on catalog.prices to entrepot_member;
grant select on catalog.prices to entrepot_visitor;

create table catalog.products (
  tenant_id uuid not null,
  product_id uuid default uuidv7() not null,
  sku text not null,
  sku_lower text generated always as (lower(sku)) stored not null,
  name text not null,
  name_lower text generated always as (lower(name)) stored not null,
  brand text default ''::text not null,
  description text default ''::text not null,
  kind text default 'goods'::text not null,
  status text default 'draft'::text not null,
  unit text default 'piece'::text not null,
  minimum_quantity integer default 1 not null,
  quantity_step integer default 1 not null,
  cost_minor bigint,
  search tsvector generated always as (to_tsvector('simple'::regconfig, regexp_replace(((((((sku || ' '::text) || name) || ' '::text) || brand) || ' '::text) || description), '[^[:alnum:]]+'::text, ' '::text, 'g'::text))) stored not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint products_pkey PRIMARY KEY (tenant_id, product_id),
  constraint products_tenant_id_sku_key UNIQUE (tenant_id, sku),
  constraint products_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint products_brand_check CHECK ((length(brand) <= 80)),
  constraint products_cost_minor_check CHECK ((cost_minor >= 0)),
  constraint products_description_check CHECK ((length(description) <= 4000)),
  constraint products_kind_check CHECK ((kind = ANY (ARRAY['goods'::text, 'licensed'::text]))),
  constraint products_minimum_quantity_check CHECK (((minimum_quantity >= 1) AND (minimum_quantity <= 1000000))),
  constraint products_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint products_quantity_step_check CHECK (((quantity_step >= 1) AND (quantity_step <= 1000000))),
  constraint products_sku_check CHECK ((((length(sku) >= 1) AND (length(sku) <= 60)) AND (sku = btrim(sku)))),
  constraint products_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text]))),
  constraint products_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 30)))
);
alter table catalog.products owner to entrepot_owner;
comment on table catalog.products is 'Something sold under one SKU: goods, or a licensed product. SKUs differ by case (ADR 0008).';
comment on column catalog.products.search is 'Runs of letters and digits only: the parser would read PEN-200 as a word and a negative number, and a search for its parts would miss it.';
alter table catalog.products enable row level security;
alter table catalog.products force row level security;
CREATE INDEX products_by_name ON catalog.products USING btree (tenant_id, name_lower, product_id);
CREATE INDEX products_by_search ON catalog.products USING gin (tenant_id, search);
CREATE INDEX products_by_sku_lower ON catalog.products USING btree (tenant_id, sku_lower);
create policy fence on catalog.products as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on catalog.products is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on catalog.products as permissive for select to entrepot_buyer
  using ((status = 'published'::text));
comment on policy buyer on catalog.products is 'Buyers see the published catalog.';
create policy clerk on catalog.products as permissive for select to entrepot_clerk
  using (true);
comment on policy clerk on catalog.products is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy device on catalog.products as permissive for select to entrepot_device
  using (true);
comment on policy device on catalog.products is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
create policy inspector on catalog.products as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on catalog.products is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on catalog.products as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on catalog.products is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy visitor on catalog.products as permissive for select to entrepot_visitor
  using ((status = 'published'::text));
comment on policy visitor on catalog.products is 'Visitors see the published catalog.';
create policy worker on catalog.products as permissive for select to entrepot_worker
  using (true);
comment on policy worker on catalog.products is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, product_id, sku, sku_lower, name, name_lower, brand, description, kind, status, unit, minimum_quantity, quantity_step) on catalog.products to entrepot_buyer;
grant select (tenant_id, product_id, sku, name, kind, status) on catalog.products to entrepot_clerk;
grant select (tenant_id, product_id, sku, name) on catalog.products to entrepot_device;
grant select (tenant_id, product_id, sku, sku_lower, name, name_lower, brand, description, kind, status, unit, minimum_quantity, quantity_step, version, created_at, updated_at) on catalog.products to entrepot_inspector;
grant select on catalog.products to entrepot_member;
grant insert (tenant_id, product_id, sku, name, brand, description, kind, status, unit, minimum_quantity, quantity_step, cost_minor) on catalog.products to entrepot_member;
grant update (sku, name, brand, description, status, unit, minimum_quantity, quantity_step, cost_minor, version, updated_at) on catalog.products to entrepot_member;
grant select (tenant_id, product_id, sku_lower, name_lower, status, search) on catalog.products to entrepot_searcher;
grant select (tenant_id, product_id, sku, name, kind, status) on catalog.products to entrepot_staff;
grant select (tenant_id, product_id, sku, sku_lower, name, name_lower, brand, description, kind, status, unit, minimum_quantity, quantity_step) on catalog.products to entrepot_visitor;
grant select (tenant_id, product_id, sku, name, kind, status) on catalog.products to entrepot_worker;
