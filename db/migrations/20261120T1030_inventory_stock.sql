-- Stock as a ledger of movements, with the running figures beside it. The CHECK on available is the last wall against overselling;
-- what is untracked (licensed products) has no row here. Buyers see what is available, not what is on hand.

create schema inventory;
comment on schema inventory is 'Stock per location.';
grant usage on schema inventory to entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_clerk, entrepot_worker;

create table inventory.locations (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  location_id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 80),
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, location_id)
);
comment on table inventory.locations is 'A place where stock lies.';
alter table inventory.locations enable row level security;
alter table inventory.locations force row level security;
create unique index locations_one_default on inventory.locations (tenant_id) where is_default;
create policy fence on inventory.locations as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on inventory.locations is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on inventory.locations to entrepot_member;
grant insert on inventory.locations to entrepot_member;
grant update (name) on inventory.locations to entrepot_member;
create policy member on inventory.locations to entrepot_member using (true) with check (true);
comment on policy member on inventory.locations is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on inventory.locations to entrepot_clerk;
create policy clerk on inventory.locations for select to entrepot_clerk using (true);
comment on policy clerk on inventory.locations is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select on inventory.locations to entrepot_worker;
create policy worker on inventory.locations for select to entrepot_worker using (true);
comment on policy worker on inventory.locations is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table inventory.stock_levels (
  tenant_id uuid not null,
  product_id uuid not null,
  location_id uuid not null,
  on_hand integer not null default 0,
  allocated integer not null default 0 check (allocated >= 0),
  available integer not null generated always as (on_hand - allocated) stored,
  backorder_limit integer not null default 0 check (backorder_limit >= 0),
  low_stock_at integer check (low_stock_at >= 0),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, product_id, location_id),
  foreign key (tenant_id, product_id) references catalog.products (tenant_id, product_id),
  foreign key (tenant_id, location_id) references inventory.locations (tenant_id, location_id),
  constraint never_oversold check (on_hand - allocated >= -backorder_limit)
);
comment on table inventory.stock_levels is 'Running stock figures of one product at one location; each change is a movement too.';
alter table inventory.stock_levels enable row level security;
alter table inventory.stock_levels force row level security;
create policy fence on inventory.stock_levels as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on inventory.stock_levels is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select (tenant_id, product_id, location_id, available, backorder_limit) on inventory.stock_levels to entrepot_visitor;
create policy visitor on inventory.stock_levels for select to entrepot_visitor using (true);
comment on policy visitor on inventory.stock_levels is 'Every row inside the fence is open to an anonymous visitor, as far as the grants go.';
grant select (tenant_id, product_id, location_id, available, backorder_limit) on inventory.stock_levels to entrepot_buyer;
create policy buyer on inventory.stock_levels for select to entrepot_buyer using (true);
comment on policy buyer on inventory.stock_levels is 'Every row inside the fence is open to a buyer, as far as the grants go.';
grant select on inventory.stock_levels to entrepot_member;
grant insert (tenant_id, product_id, location_id, on_hand, backorder_limit, low_stock_at) on inventory.stock_levels to entrepot_member;
grant update (on_hand, backorder_limit, low_stock_at, updated_at) on inventory.stock_levels to entrepot_member;
create policy member on inventory.stock_levels to entrepot_member using (true) with check (true);
comment on policy member on inventory.stock_levels is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on inventory.stock_levels to entrepot_clerk;
grant update (allocated, updated_at) on inventory.stock_levels to entrepot_clerk;
create policy clerk on inventory.stock_levels to entrepot_clerk using (true) with check (true);
comment on policy clerk on inventory.stock_levels is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select on inventory.stock_levels to entrepot_worker;
grant update (allocated, updated_at) on inventory.stock_levels to entrepot_worker;
create policy worker on inventory.stock_levels to entrepot_worker using (true) with check (true);
comment on policy worker on inventory.stock_levels is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table inventory.movements (
  tenant_id uuid not null,
  movement_id uuid not null default uuidv7(),
  product_id uuid not null,
  location_id uuid not null,
  kind text not null check (kind in ('receipt', 'adjustment', 'allocation', 'release', 'shipment')),
  on_hand_delta integer not null default 0,
  allocated_delta integer not null default 0,
  order_id uuid,
  order_line_no integer,
  reason text not null default '' check (length(reason) <= 200),
  moved_at timestamptz not null default now(),
  primary key (tenant_id, movement_id),
  foreign key (tenant_id, product_id, location_id) references inventory.stock_levels (tenant_id, product_id, location_id)
);
comment on table inventory.movements is 'The ledger: append-only; the sums of its deltas are the stock levels.';
alter table inventory.movements enable row level security;
alter table inventory.movements force row level security;
create index movements_by_product on inventory.movements (tenant_id, product_id, movement_id);
create index movements_by_order on inventory.movements (tenant_id, order_id, order_line_no);
create policy fence on inventory.movements as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on inventory.movements is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on inventory.movements to entrepot_member;
create policy member on inventory.movements to entrepot_member using (true) with check (true);
comment on policy member on inventory.movements is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant insert on inventory.movements to entrepot_clerk;
create policy clerk on inventory.movements for insert to entrepot_clerk with check (true);
comment on policy clerk on inventory.movements is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select, insert on inventory.movements to entrepot_worker;
create policy worker on inventory.movements to entrepot_worker using (true) with check (true);
comment on policy worker on inventory.movements is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table inventory.reservations (
  tenant_id uuid not null,
  reservation_id uuid not null default uuidv7(),
  product_id uuid not null,
  location_id uuid not null,
  order_id uuid not null,
  order_line_no integer not null,
  quantity integer not null check (quantity > 0),
  state text not null default 'held' check (state in ('held', 'released', 'consumed')),
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, reservation_id),
  foreign key (tenant_id, product_id, location_id) references inventory.stock_levels (tenant_id, product_id, location_id),
  unique (tenant_id, order_id, order_line_no)
);
comment on table inventory.reservations is 'Stock held for an order line. expires_at is NULL once the order is firm.';
alter table inventory.reservations enable row level security;
alter table inventory.reservations force row level security;
create index reservations_by_expiry on inventory.reservations (tenant_id, expires_at) where state = 'held';
create policy fence on inventory.reservations as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on inventory.reservations is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on inventory.reservations to entrepot_member;
create policy member on inventory.reservations for select to entrepot_member using (true);
comment on policy member on inventory.reservations is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on inventory.reservations to entrepot_clerk;
grant insert on inventory.reservations to entrepot_clerk;
grant update (state) on inventory.reservations to entrepot_clerk;
create policy clerk on inventory.reservations to entrepot_clerk using (true) with check (true);
comment on policy clerk on inventory.reservations is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select on inventory.reservations to entrepot_worker;
grant update (state) on inventory.reservations to entrepot_worker;
create policy worker on inventory.reservations to entrepot_worker using (true) with check (true);
comment on policy worker on inventory.reservations is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
