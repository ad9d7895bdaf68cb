-- Carts and orders. A cart belongs to one visitor or to one buyer of one company; an order belongs to the company. The buyer writes
-- the order and its lines itself, under its own role; stock, credit and the invoice are the clerk's. Foreign keys look past row
-- security, so a child holds its parent by owner or company too: nobody hangs a line under somebody else's cart or order.

create schema sales;
comment on schema sales is 'Carts and orders.';
grant usage on schema sales to entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_clerk, entrepot_worker;

create table sales.carts (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  cart_id uuid not null default uuidv7(),
  owner_id uuid not null,
  company_id uuid,
  updated_at timestamptz not null default now(),
  primary key (tenant_id, cart_id),
  unique nulls not distinct (tenant_id, owner_id, company_id),
  unique (tenant_id, cart_id, owner_id)
);
comment on table sales.carts is 'The one cart of a visitor (no company) or of a buyer in a company.';
alter table sales.carts enable row level security;
alter table sales.carts force row level security;
create policy fence on sales.carts as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on sales.carts is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on sales.carts to entrepot_visitor;
grant insert on sales.carts to entrepot_visitor;
grant update (updated_at) on sales.carts to entrepot_visitor;
create policy visitor on sales.carts to entrepot_visitor using (company_id is null and owner_id = (select tenancy.user_id())) with check (company_id is null and owner_id = (select tenancy.user_id()));
comment on policy visitor on sales.carts is 'A visitor has its own cart.';
grant select on sales.carts to entrepot_buyer;
grant insert on sales.carts to entrepot_buyer;
grant update (updated_at) on sales.carts to entrepot_buyer;
create policy buyer on sales.carts to entrepot_buyer using (company_id = (select tenancy.company_id()) and owner_id = (select tenancy.user_id())) with check (company_id = (select tenancy.company_id()) and owner_id = (select tenancy.user_id()));
comment on policy buyer on sales.carts is 'A buyer has its own cart in its company.';
grant select, delete on sales.carts to entrepot_worker;
create policy worker on sales.carts to entrepot_worker using (true) with check (true);
comment on policy worker on sales.carts is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table sales.cart_lines (
  tenant_id uuid not null,
  cart_id uuid not null,
  line_id uuid not null default uuidv7(),
  owner_id uuid not null,
  company_id uuid,
  product_id uuid not null,
  quantity integer not null check (quantity between 1 and 1000000),
  position integer not null default 0,
  primary key (tenant_id, cart_id, line_id),
  foreign key (tenant_id, cart_id, owner_id) references sales.carts (tenant_id, cart_id, owner_id) on delete cascade,
  foreign key (tenant_id, product_id) references catalog.products (tenant_id, product_id)
);
comment on table sales.cart_lines is 'A product and a quantity in a cart. Prices are never stored here: the server prices at checkout.';
alter table sales.cart_lines enable row level security;
alter table sales.cart_lines force row level security;
create policy fence on sales.cart_lines as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on sales.cart_lines is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on sales.cart_lines to entrepot_visitor;
grant insert on sales.cart_lines to entrepot_visitor;
grant update (quantity, position) on sales.cart_lines to entrepot_visitor;
grant delete on sales.cart_lines to entrepot_visitor;
create policy visitor on sales.cart_lines to entrepot_visitor using (company_id is null and owner_id = (select tenancy.user_id())) with check (company_id is null and owner_id = (select tenancy.user_id()));
comment on policy visitor on sales.cart_lines is 'A visitor has its own lines.';
grant select on sales.cart_lines to entrepot_buyer;
grant insert on sales.cart_lines to entrepot_buyer;
grant update (quantity, position) on sales.cart_lines to entrepot_buyer;
grant delete on sales.cart_lines to entrepot_buyer;
create policy buyer on sales.cart_lines to entrepot_buyer using (company_id = (select tenancy.company_id()) and owner_id = (select tenancy.user_id())) with check (company_id = (select tenancy.company_id()) and owner_id = (select tenancy.user_id()));
comment on policy buyer on sales.cart_lines is 'A buyer has its own lines.';
grant select, delete on sales.cart_lines to entrepot_clerk;
create policy clerk on sales.cart_lines to entrepot_clerk using (company_id is null);
comment on policy clerk on sales.cart_lines is 'The clerk takes a visitor''s lines over into the cart of the buyer who signs in.';
grant select, delete on sales.cart_lines to entrepot_worker;
create policy worker on sales.cart_lines to entrepot_worker using (true) with check (true);
comment on policy worker on sales.cart_lines is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table sales.orders (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  order_id uuid not null default uuidv7(),
  code text not null check (code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  company_id uuid not null,
  placed_by uuid not null,
  status text not null default 'placed' check (status in ('placed', 'confirmed', 'cancelled')),
  purchase_order_number text not null default '' check (length(purchase_order_number) <= 60),
  note text not null default '' check (length(note) <= 1000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  line_count integer not null check (line_count > 0),
  net_minor bigint not null check (net_minor >= 0),
  tax_minor bigint not null default 0 check (tax_minor >= 0),
  total_minor bigint not null,
  placed_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, order_id),
  unique (tenant_id, code),
  unique (tenant_id, company_id, order_id),
  foreign key (tenant_id, company_id) references customers.companies (tenant_id, company_id),
  constraint total_is_net_and_tax check (total_minor = net_minor + tax_minor)
);
comment on table sales.orders is 'An order under a short random code: a running number would tell the volume.';
alter table sales.orders enable row level security;
alter table sales.orders force row level security;
create index orders_by_status on sales.orders (tenant_id, status, order_id);
create index orders_by_time on sales.orders (tenant_id, placed_at, order_id);
create policy fence on sales.orders as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on sales.orders is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on sales.orders to entrepot_buyer;
grant insert (tenant_id, order_id, code, company_id, placed_by, purchase_order_number, note, currency, line_count, net_minor, tax_minor, total_minor, placed_at) on sales.orders to entrepot_buyer;
create policy buyer on sales.orders to entrepot_buyer using (company_id = (select tenancy.company_id())) with check (company_id = (select tenancy.company_id()) and placed_by = (select tenancy.user_id()));
comment on policy buyer on sales.orders is 'A buyer sees the orders of its company and places them in its own name.';
grant select on sales.orders to entrepot_member;
grant update (status, version) on sales.orders to entrepot_member;
create policy member on sales.orders to entrepot_member using (true) with check (true);
comment on policy member on sales.orders is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on sales.orders to entrepot_clerk;
create policy clerk on sales.orders for select to entrepot_clerk using (company_id = (select tenancy.company_id()));
comment on policy clerk on sales.orders is 'The clerk sees the orders of the company it acts for.';
grant select on sales.orders to entrepot_worker;
create policy worker on sales.orders for select to entrepot_worker using (true);
comment on policy worker on sales.orders is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table sales.order_lines (
  tenant_id uuid not null,
  order_id uuid not null,
  line_no integer not null check (line_no > 0),
  company_id uuid not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  kind text not null check (kind in ('goods', 'licensed')),
  quantity integer not null check (quantity > 0),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  total_minor bigint not null,
  primary key (tenant_id, order_id, line_no),
  unique (tenant_id, company_id, order_id, line_no),
  foreign key (tenant_id, company_id, order_id) references sales.orders (tenant_id, company_id, order_id),
  foreign key (tenant_id, product_id) references catalog.products (tenant_id, product_id),
  constraint total_is_quantity_times_price check (total_minor = quantity * unit_price_minor)
);
comment on table sales.order_lines is 'What was ordered, under the name and price of that moment.';
alter table sales.order_lines enable row level security;
alter table sales.order_lines force row level security;
create index order_lines_by_product on sales.order_lines (tenant_id, product_id, order_id);
create policy fence on sales.order_lines as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on sales.order_lines is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on sales.order_lines to entrepot_buyer;
create policy buyer on sales.order_lines to entrepot_buyer using (company_id = (select tenancy.company_id())) with check (company_id = (select tenancy.company_id()));
comment on policy buyer on sales.order_lines is 'A buyer sees and writes the lines of its company.';
grant select on sales.order_lines to entrepot_member;
create policy member on sales.order_lines for select to entrepot_member using (true);
comment on policy member on sales.order_lines is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on sales.order_lines to entrepot_clerk;
create policy clerk on sales.order_lines for select to entrepot_clerk using (company_id = (select tenancy.company_id()));
comment on policy clerk on sales.order_lines is 'The clerk sees the lines of the company it acts for.';
grant select on sales.order_lines to entrepot_worker;
create policy worker on sales.order_lines for select to entrepot_worker using (true);
comment on policy worker on sales.order_lines is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
