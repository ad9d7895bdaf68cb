-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema sales authorization entrepot_owner;
comment on schema sales is 'Carts and orders.';
grant usage on schema sales to entrepot_buyer;
grant usage on schema sales to entrepot_clerk;
grant usage on schema sales to entrepot_inspector;
grant usage on schema sales to entrepot_member;
grant usage on schema sales to entrepot_staff;
grant usage on schema sales to entrepot_visitor;
grant usage on schema sales to entrepot_worker;

create table sales.cart_lines (
  tenant_id uuid not null,
  cart_id uuid not null,
  line_id uuid default uuidv7() not null,
  owner_id uuid not null,
  company_id uuid,
  product_id uuid not null,
  quantity integer not null,
  "position" integer default 0 not null,
  constraint cart_lines_pkey PRIMARY KEY (tenant_id, cart_id, line_id),
  constraint cart_lines_tenant_id_cart_id_owner_id_fkey FOREIGN KEY (tenant_id, cart_id, owner_id) REFERENCES sales.carts(tenant_id, cart_id, owner_id) ON DELETE CASCADE,
  constraint cart_lines_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES catalog.products(tenant_id, product_id),
  constraint cart_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000000)))
);
alter table sales.cart_lines owner to entrepot_owner;
comment on table sales.cart_lines is 'A product and a quantity in a cart. Prices are never stored here: the server prices at checkout.';
alter table sales.cart_lines enable row level security;
alter table sales.cart_lines force row level security;
create policy fence on sales.cart_lines as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on sales.cart_lines is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on sales.cart_lines as permissive for all to entrepot_buyer
  using (((company_id = ( SELECT tenancy.company_id() AS company_id)) AND (owner_id = ( SELECT tenancy.user_id() AS user_id))))
  with check (((company_id = ( SELECT tenancy.company_id() AS company_id)) AND (owner_id = ( SELECT tenancy.user_id() AS user_id))));
comment on policy buyer on sales.cart_lines is 'A buyer has its own lines.';
create policy clerk on sales.cart_lines as permissive for all to entrepot_clerk
  using ((company_id IS NULL));
comment on policy clerk on sales.cart_lines is 'The clerk takes a visitor''s lines over into the cart of the buyer who signs in.';
create policy visitor on sales.cart_lines as permissive for all to entrepot_visitor
  using (((company_id IS NULL) AND (owner_id = ( SELECT tenancy.user_id() AS user_id))))
  with check (((company_id IS NULL) AND (owner_id = ( SELECT tenancy.user_id() AS user_id))));
comment on policy visitor on sales.cart_lines is 'A visitor has its own lines.';
create policy worker on sales.cart_lines as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on sales.cart_lines is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant delete, insert, select on sales.cart_lines to entrepot_buyer;
grant update (quantity, position) on sales.cart_lines to entrepot_buyer;
grant delete, select on sales.cart_lines to entrepot_clerk;
grant delete, insert, select on sales.cart_lines to entrepot_visitor;
grant update (quantity, position) on sales.cart_lines to entrepot_visitor;
grant delete, select on sales.cart_lines to entrepot_worker;

create table sales.carts (
  tenant_id uuid not null,
  cart_id uuid default uuidv7() not null,
  owner_id uuid not null,
  company_id uuid,
  updated_at timestamp with time zone default now() not null,
  constraint carts_pkey PRIMARY KEY (tenant_id, cart_id),
  constraint carts_tenant_id_cart_id_owner_id_key UNIQUE (tenant_id, cart_id, owner_id),
  constraint carts_tenant_id_owner_id_company_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, owner_id, company_id),
  constraint carts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id)
);
alter table sales.carts owner to entrepot_owner;
comment on table sales.carts is 'The one cart of a visitor (no company) or of a buyer in a company.';
alter table sales.carts enable row level security;
alter table sales.carts force row level security;
CREATE INDEX carts_by_age ON sales.carts USING btree (tenant_id, updated_at);
create policy fence on sales.carts as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on sales.carts is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on sales.carts as permissive for all to entrepot_buyer
  using (((company_id = ( SELECT tenancy.company_id() AS company_id)) AND (owner_id = ( SELECT tenancy.user_id() AS user_id))))
  with check (((company_id = ( SELECT tenancy.company_id() AS company_id)) AND (owner_id = ( SELECT tenancy.user_id() AS user_id))));
comment on policy buyer on sales.carts is 'A buyer has its own cart in its company.';
create policy visitor on sales.carts as permissive for all to entrepot_visitor
  using (((company_id IS NULL) AND (owner_id = ( SELECT tenancy.user_id() AS user_id))))
  with check (((company_id IS NULL) AND (owner_id = ( SELECT tenancy.user_id() AS user_id))));
comment on policy visitor on sales.carts is 'A visitor has its own cart.';
create policy worker on sales.carts as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on sales.carts is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant insert, select on sales.carts to entrepot_buyer;
grant update (updated_at) on sales.carts to entrepot_buyer;
grant insert, select on sales.carts to entrepot_visitor;
grant update (updated_at) on sales.carts to entrepot_visitor;
grant delete, select on sales.carts to entrepot_worker;

create table sales.credit_lines (
  tenant_id uuid not null,
  credit_id uuid not null,
  line_no integer not null,
  company_id uuid not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  kind text not null,
  quantity integer not null,
  unit_price_minor bigint not null,
  total_minor bigint not null,
  constraint credit_lines_pkey PRIMARY KEY (tenant_id, credit_id, line_no),
  constraint credit_lines_tenant_id_company_id_credit_id_line_no_key UNIQUE (tenant_id, company_id, credit_id, line_no),
  constraint credit_lines_tenant_id_company_id_credit_id_fkey FOREIGN KEY (tenant_id, company_id, credit_id) REFERENCES sales.credits(tenant_id, company_id, credit_id),
  constraint credit_lines_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES catalog.products(tenant_id, product_id),
  constraint credit_lines_kind_check CHECK ((kind = ANY (ARRAY['goods'::text, 'licensed'::text]))),
  constraint credit_lines_line_no_check CHECK ((line_no > 0)),
  constraint credit_lines_quantity_check CHECK ((quantity > 0)),
  constraint credit_lines_unit_price_minor_check CHECK ((unit_price_minor >= 0)),
  constraint total_is_quantity_times_price CHECK ((total_minor = (quantity * unit_price_minor)))
);
alter table sales.credit_lines owner to entrepot_owner;
comment on table sales.credit_lines is 'What was taken or given back, under the name and price of that moment; quantities are positive.';
alter table sales.credit_lines enable row level security;
alter table sales.credit_lines force row level security;
CREATE INDEX credit_lines_by_product ON sales.credit_lines USING btree (tenant_id, product_id, credit_id);
create policy fence on sales.credit_lines as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on sales.credit_lines is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on sales.credit_lines as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on sales.credit_lines is 'A buyer sees the credit lines of its company.';
create policy inspector on sales.credit_lines as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on sales.credit_lines is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on sales.credit_lines as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on sales.credit_lines is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on sales.credit_lines as permissive for select to entrepot_worker
  using (true);
comment on policy worker on sales.credit_lines is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on sales.credit_lines to entrepot_buyer;
grant select (tenant_id, credit_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor) on sales.credit_lines to entrepot_inspector;
grant insert, select on sales.credit_lines to entrepot_member;
grant select (tenant_id, credit_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor) on sales.credit_lines to entrepot_staff;
grant select on sales.credit_lines to entrepot_worker;

create table sales.credits (
  tenant_id uuid not null,
  credit_id uuid default uuidv7() not null,
  code text not null,
  company_id uuid not null,
  external_reference text not null,
  country text default ''::text not null,
  credited_at timestamp with time zone not null,
  currency text not null,
  net_minor bigint not null,
  line_count integer not null,
  constraint credits_pkey PRIMARY KEY (tenant_id, credit_id),
  constraint credits_tenant_id_code_key UNIQUE (tenant_id, code),
  constraint credits_tenant_id_company_id_credit_id_key UNIQUE (tenant_id, company_id, credit_id),
  constraint credits_tenant_id_external_reference_key UNIQUE (tenant_id, external_reference),
  constraint credits_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES customers.companies(tenant_id, company_id),
  constraint credits_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint credits_code_check CHECK ((code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint credits_country_check CHECK ((length(country) <= 60)),
  constraint credits_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint credits_external_reference_check CHECK (((length(external_reference) >= 1) AND (length(external_reference) <= 60))),
  constraint credits_line_count_check CHECK ((line_count > 0)),
  constraint credits_net_minor_check CHECK ((net_minor >= 0))
);
alter table sales.credits owner to entrepot_owner;
comment on table sales.credits is 'Goods taken back or an amount given back, from the old books. Amounts are positive and reduce revenue.';
alter table sales.credits enable row level security;
alter table sales.credits force row level security;
CREATE INDEX credits_by_time ON sales.credits USING btree (tenant_id, credited_at, credit_id);
create policy fence on sales.credits as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on sales.credits is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on sales.credits as permissive for select to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on sales.credits is 'A buyer sees the credits of its company.';
create policy inspector on sales.credits as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on sales.credits is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on sales.credits as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on sales.credits is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on sales.credits as permissive for select to entrepot_worker
  using (true);
comment on policy worker on sales.credits is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on sales.credits to entrepot_buyer;
grant select (tenant_id, credit_id, code, company_id, external_reference, country, credited_at, currency, net_minor, line_count) on sales.credits to entrepot_inspector;
grant insert, select on sales.credits to entrepot_member;
grant select (tenant_id, credit_id, code, company_id, external_reference, country, credited_at, currency, net_minor, line_count) on sales.credits to entrepot_staff;
grant select on sales.credits to entrepot_worker;

create table sales.order_lines (
  tenant_id uuid not null,
  order_id uuid not null,
  line_no integer not null,
  company_id uuid not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  kind text not null,
  quantity integer not null,
  unit_price_minor bigint not null,
  total_minor bigint not null,
  constraint order_lines_pkey PRIMARY KEY (tenant_id, order_id, line_no),
  constraint order_lines_tenant_id_company_id_order_id_line_no_key UNIQUE (tenant_id, company_id, order_id, line_no),
  constraint order_lines_tenant_id_company_id_order_id_fkey FOREIGN KEY (tenant_id, company_id, order_id) REFERENCES sales.orders(tenant_id, company_id, order_id),
  constraint order_lines_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES catalog.products(tenant_id, product_id),
  constraint order_lines_kind_check CHECK ((kind = ANY (ARRAY['goods'::text, 'licensed'::text]))),
  constraint order_lines_line_no_check CHECK ((line_no > 0)),
  constraint order_lines_quantity_check CHECK ((quantity > 0)),
  constraint order_lines_unit_price_minor_check CHECK ((unit_price_minor >= 0)),
  constraint total_is_quantity_times_price CHECK ((total_minor = (quantity * unit_price_minor)))
);
alter table sales.order_lines owner to entrepot_owner;
comment on table sales.order_lines is 'What was ordered, under the name and price of that moment.';
alter table sales.order_lines enable row level security;
alter table sales.order_lines force row level security;
CREATE INDEX order_lines_by_product ON sales.order_lines USING btree (tenant_id, product_id, order_id);
create policy fence on sales.order_lines as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on sales.order_lines is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on sales.order_lines as permissive for all to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)))
  with check ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy buyer on sales.order_lines is 'A buyer sees and writes the lines of its company.';
create policy clerk on sales.order_lines as permissive for select to entrepot_clerk
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy clerk on sales.order_lines is 'The clerk sees the lines of the company it acts for.';
create policy inspector on sales.order_lines as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on sales.order_lines is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on sales.order_lines as permissive for select to entrepot_member
  using (true);
comment on policy member on sales.order_lines is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy member_insert on sales.order_lines as permissive for insert to entrepot_member
  with check ((EXISTS ( SELECT
   FROM sales.orders o
  WHERE ((o.tenant_id = order_lines.tenant_id) AND (o.order_id = order_lines.order_id) AND (o.external_reference IS NOT NULL)))));
comment on policy member_insert on sales.order_lines is 'The team writes lines of orders that it brought in, never of those that buyers placed.';
create policy worker on sales.order_lines as permissive for select to entrepot_worker
  using (true);
comment on policy worker on sales.order_lines is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant insert, select on sales.order_lines to entrepot_buyer;
grant select on sales.order_lines to entrepot_clerk;
grant select on sales.order_lines to entrepot_inspector;
grant select on sales.order_lines to entrepot_member;
grant insert (tenant_id, order_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor) on sales.order_lines to entrepot_member;
grant select (tenant_id, order_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor) on sales.order_lines to entrepot_staff;
grant select on sales.order_lines to entrepot_worker;

create table sales.orders (
  tenant_id uuid not null,
  order_id uuid default uuidv7() not null,
  code text not null,
  company_id uuid not null,
  placed_by uuid not null,
  status text default 'placed'::text not null,
  purchase_order_number text default ''::text not null,
  note text default ''::text not null,
  currency text not null,
  line_count integer not null,
  net_minor bigint not null,
  tax_minor bigint default 0 not null,
  total_minor bigint not null,
  placed_at timestamp with time zone not null,
  version integer default 1 not null,
  external_reference text,
  country text default ''::text not null,
  constraint orders_pkey PRIMARY KEY (tenant_id, order_id),
  constraint orders_by_external_reference UNIQUE (tenant_id, external_reference),
  constraint orders_tenant_id_code_key UNIQUE (tenant_id, code),
  constraint orders_tenant_id_company_id_order_id_key UNIQUE (tenant_id, company_id, order_id),
  constraint orders_tenant_id_company_id_fkey FOREIGN KEY (tenant_id, company_id) REFERENCES customers.companies(tenant_id, company_id),
  constraint orders_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint orders_code_check CHECK ((code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint orders_country_check CHECK ((length(country) <= 60)),
  constraint orders_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint orders_external_reference_check CHECK (((length(external_reference) >= 1) AND (length(external_reference) <= 60))),
  constraint orders_line_count_check CHECK ((line_count > 0)),
  constraint orders_net_minor_check CHECK ((net_minor >= 0)),
  constraint orders_note_check CHECK ((length(note) <= 1000)),
  constraint orders_purchase_order_number_check CHECK ((length(purchase_order_number) <= 60)),
  constraint orders_status_check CHECK ((status = ANY (ARRAY['placed'::text, 'confirmed'::text, 'shipped'::text, 'cancelled'::text]))),
  constraint orders_tax_minor_check CHECK ((tax_minor >= 0)),
  constraint total_is_net_and_tax CHECK ((total_minor = (net_minor + tax_minor)))
);
alter table sales.orders owner to entrepot_owner;
comment on table sales.orders is 'An order under a short random code: a running number would tell the volume.';
comment on column sales.orders.external_reference is 'Its number in the books it was imported from; NULL when it was placed here.';
comment on column sales.orders.country is 'Where it went, as of that day: reports group by it.';
alter table sales.orders enable row level security;
alter table sales.orders force row level security;
CREATE INDEX orders_by_status ON sales.orders USING btree (tenant_id, status, order_id);
CREATE INDEX orders_by_time ON sales.orders USING btree (tenant_id, placed_at, order_id);
create policy fence on sales.orders as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on sales.orders is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on sales.orders as permissive for all to entrepot_buyer
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)))
  with check (((company_id = ( SELECT tenancy.company_id() AS company_id)) AND (placed_by = ( SELECT tenancy.user_id() AS user_id))));
comment on policy buyer on sales.orders is 'A buyer sees the orders of its company and places them in its own name.';
create policy clerk on sales.orders as permissive for select to entrepot_clerk
  using ((company_id = ( SELECT tenancy.company_id() AS company_id)));
comment on policy clerk on sales.orders is 'The clerk sees the orders of the company it acts for.';
create policy inspector on sales.orders as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on sales.orders is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on sales.orders as permissive for select to entrepot_member
  using (true);
comment on policy member on sales.orders is 'Every row inside the fence is open to the tenant''s team.';
create policy member_insert on sales.orders as permissive for insert to entrepot_member
  with check (((external_reference IS NOT NULL) AND (status = 'confirmed'::text) AND (placed_by = ( SELECT tenancy.user_id() AS user_id))));
comment on policy member_insert on sales.orders is 'The team brings in orders of its old books, under their number and in its own name; all others are placed by buyers.';
create policy member_update on sales.orders as permissive for update to entrepot_member
  using (true)
  with check (true);
comment on policy member_update on sales.orders is 'The team confirms and cancels, as far as the grants go.';
create policy worker on sales.orders as permissive for select to entrepot_worker
  using (true);
comment on policy worker on sales.orders is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on sales.orders to entrepot_buyer;
grant insert (tenant_id, order_id, code, company_id, placed_by, purchase_order_number, note, currency, line_count, net_minor, tax_minor, total_minor, placed_at, country) on sales.orders to entrepot_buyer;
grant select on sales.orders to entrepot_clerk;
grant select on sales.orders to entrepot_inspector;
grant select on sales.orders to entrepot_member;
grant insert (tenant_id, order_id, code, company_id, placed_by, status, currency, line_count, net_minor, tax_minor, total_minor, placed_at, external_reference, country) on sales.orders to entrepot_member;
grant update (status, version) on sales.orders to entrepot_member;
grant select (tenant_id, order_id, code, company_id, status, currency, line_count, net_minor, tax_minor, total_minor, placed_at, external_reference, country) on sales.orders to entrepot_staff;
grant select on sales.orders to entrepot_worker;
