-- Orders and credits that come from a tenant's old books. external_reference is the number they bear there: NULL for orders placed
-- here, and what makes a second import of the same books find them again. A credit is goods taken back or an amount given back; no
-- order stands behind it, since the books name none. Each order and credit also carries the country it went to, because a customer may
-- have several. The team may add rows from the old books and nothing else: an order without a foreign number is a buyer's to place.
-- Deliberately not granted: UPDATE or DELETE of credits to anyone; of an order's lines likewise.

alter table sales.orders no force row level security;
alter table sales.orders
  add column external_reference text check (length(external_reference) between 1 and 60),
  add column country text not null default '' check (length(country) <= 60),
  add constraint orders_by_external_reference unique (tenant_id, external_reference);
alter table customers.companies no force row level security;
update sales.orders o set country = c.country
  from customers.companies c where c.tenant_id = o.tenant_id and c.company_id = o.company_id;
alter table customers.companies force row level security;
alter table sales.orders force row level security;
comment on column sales.orders.external_reference is 'Its number in the books it was imported from; NULL when it was placed here.';
comment on column sales.orders.country is 'Where it went, as of that day: reports group by it.';

grant insert (country) on sales.orders to entrepot_buyer;
grant select (external_reference, country) on sales.orders to entrepot_staff;
grant insert (tenant_id, order_id, code, company_id, placed_by, status, currency, line_count, net_minor, tax_minor, total_minor, placed_at, external_reference, country) on sales.orders to entrepot_member;
drop policy member on sales.orders;
create policy member on sales.orders for select to entrepot_member using (true);
comment on policy member on sales.orders is 'Every row inside the fence is open to the tenant''s team.';
create policy member_update on sales.orders for update to entrepot_member using (true) with check (true);
comment on policy member_update on sales.orders is 'The team confirms and cancels, as far as the grants go.';
create policy member_insert on sales.orders for insert to entrepot_member with check (external_reference is not null and status = 'confirmed' and placed_by = (select tenancy.user_id()));
comment on policy member_insert on sales.orders is 'The team brings in orders of its old books, under their number and in its own name; all others are placed by buyers.';

grant insert (tenant_id, order_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor) on sales.order_lines to entrepot_member;
create policy member_insert on sales.order_lines for insert to entrepot_member
  with check (exists (select from sales.orders o where o.tenant_id = order_lines.tenant_id and o.order_id = order_lines.order_id and o.external_reference is not null));
comment on policy member_insert on sales.order_lines is 'The team writes lines of orders that it brought in, never of those that buyers placed.';

create table sales.credits (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  credit_id uuid not null default uuidv7(),
  code text not null check (code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  company_id uuid not null,
  external_reference text not null check (length(external_reference) between 1 and 60),
  country text not null default '' check (length(country) <= 60),
  credited_at timestamptz not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  net_minor bigint not null check (net_minor >= 0),
  line_count integer not null check (line_count > 0),
  primary key (tenant_id, credit_id),
  unique (tenant_id, code),
  unique (tenant_id, external_reference),
  unique (tenant_id, company_id, credit_id),
  foreign key (tenant_id, company_id) references customers.companies (tenant_id, company_id)
);
comment on table sales.credits is 'Goods taken back or an amount given back, from the old books. Amounts are positive and reduce revenue.';
alter table sales.credits enable row level security;
alter table sales.credits force row level security;
create index credits_by_time on sales.credits (tenant_id, credited_at, credit_id);
create policy fence on sales.credits as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on sales.credits is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on sales.credits to entrepot_buyer;
create policy buyer on sales.credits for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on sales.credits is 'A buyer sees the credits of its company.';
grant select, insert on sales.credits to entrepot_member;
create policy member on sales.credits to entrepot_member using (true) with check (true);
comment on policy member on sales.credits is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select (tenant_id, credit_id, code, company_id, external_reference, country, credited_at, currency, net_minor, line_count) on sales.credits to entrepot_inspector;
create policy inspector on sales.credits for select to entrepot_inspector using (true);
comment on policy inspector on sales.credits is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on sales.credits to entrepot_worker;
create policy worker on sales.credits for select to entrepot_worker using (true);
comment on policy worker on sales.credits is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, credit_id, code, company_id, external_reference, country, credited_at, currency, net_minor, line_count) on sales.credits to entrepot_staff;

create table sales.credit_lines (
  tenant_id uuid not null,
  credit_id uuid not null,
  line_no integer not null check (line_no > 0),
  company_id uuid not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  kind text not null check (kind in ('goods', 'licensed')),
  quantity integer not null check (quantity > 0),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  total_minor bigint not null,
  primary key (tenant_id, credit_id, line_no),
  unique (tenant_id, company_id, credit_id, line_no),
  foreign key (tenant_id, company_id, credit_id) references sales.credits (tenant_id, company_id, credit_id),
  foreign key (tenant_id, product_id) references catalog.products (tenant_id, product_id),
  constraint total_is_quantity_times_price check (total_minor = quantity * unit_price_minor)
);
comment on table sales.credit_lines is 'What was taken or given back, under the name and price of that moment; quantities are positive.';
alter table sales.credit_lines enable row level security;
alter table sales.credit_lines force row level security;
create index credit_lines_by_product on sales.credit_lines (tenant_id, product_id, credit_id);
create policy fence on sales.credit_lines as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on sales.credit_lines is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on sales.credit_lines to entrepot_buyer;
create policy buyer on sales.credit_lines for select to entrepot_buyer using (company_id = (select tenancy.company_id()));
comment on policy buyer on sales.credit_lines is 'A buyer sees the credit lines of its company.';
grant select, insert on sales.credit_lines to entrepot_member;
create policy member on sales.credit_lines to entrepot_member using (true) with check (true);
comment on policy member on sales.credit_lines is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select (tenant_id, credit_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor) on sales.credit_lines to entrepot_inspector;
create policy inspector on sales.credit_lines for select to entrepot_inspector using (true);
comment on policy inspector on sales.credit_lines is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on sales.credit_lines to entrepot_worker;
create policy worker on sales.credit_lines for select to entrepot_worker using (true);
comment on policy worker on sales.credit_lines is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, credit_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor) on sales.credit_lines to entrepot_staff;

-- Goods that came back are a kind of movement of their own.
alter table inventory.movements drop constraint movements_kind_check;
alter table inventory.movements add constraint movements_kind_check check (kind in ('receipt', 'adjustment', 'allocation', 'release', 'shipment', 'return'));
