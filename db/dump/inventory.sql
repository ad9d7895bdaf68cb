-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema inventory authorization entrepot_owner;
comment on schema inventory is 'Stock per location.';
grant usage on schema inventory to entrepot_buyer;
grant usage on schema inventory to entrepot_clerk;
grant usage on schema inventory to entrepot_inspector;
grant usage on schema inventory to entrepot_member;
grant usage on schema inventory to entrepot_visitor;
grant usage on schema inventory to entrepot_worker;

create table inventory.locations (
  tenant_id uuid not null,
  location_id uuid default uuidv7() not null,
  name text not null,
  is_default boolean default false not null,
  created_at timestamp with time zone default now() not null,
  constraint locations_pkey PRIMARY KEY (tenant_id, location_id),
  constraint locations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint locations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
alter table inventory.locations owner to entrepot_owner;
comment on table inventory.locations is 'A place where stock lies.';
alter table inventory.locations enable row level security;
alter table inventory.locations force row level security;
CREATE UNIQUE INDEX locations_one_default ON inventory.locations USING btree (tenant_id) WHERE is_default;
create policy fence on inventory.locations as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on inventory.locations is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on inventory.locations as permissive for select to entrepot_clerk
  using (true);
comment on policy clerk on inventory.locations is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy inspector on inventory.locations as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on inventory.locations is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on inventory.locations as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on inventory.locations is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on inventory.locations as permissive for select to entrepot_worker
  using (true);
comment on policy worker on inventory.locations is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on inventory.locations to entrepot_clerk;
grant select on inventory.locations to entrepot_inspector;
grant insert, select on inventory.locations to entrepot_member;
grant update (name) on inventory.locations to entrepot_member;
grant select on inventory.locations to entrepot_worker;

create table inventory.movements (
  tenant_id uuid not null,
  movement_id uuid default uuidv7() not null,
  product_id uuid not null,
  location_id uuid not null,
  kind text not null,
  on_hand_delta integer default 0 not null,
  allocated_delta integer default 0 not null,
  order_id uuid,
  order_line_no integer,
  reason text default ''::text not null,
  moved_at timestamp with time zone default now() not null,
  constraint movements_pkey PRIMARY KEY (tenant_id, movement_id),
  constraint movements_tenant_id_product_id_location_id_fkey FOREIGN KEY (tenant_id, product_id, location_id) REFERENCES inventory.stock_levels(tenant_id, product_id, location_id),
  constraint movements_kind_check CHECK ((kind = ANY (ARRAY['receipt'::text, 'adjustment'::text, 'allocation'::text, 'release'::text, 'shipment'::text, 'return'::text]))),
  constraint movements_reason_check CHECK ((length(reason) <= 200))
);
alter table inventory.movements owner to entrepot_owner;
comment on table inventory.movements is 'The ledger: append-only; the sums of its deltas are the stock levels.';
alter table inventory.movements enable row level security;
alter table inventory.movements force row level security;
CREATE INDEX movements_by_order ON inventory.movements USING btree (tenant_id, order_id, order_line_no);
CREATE INDEX movements_by_product ON inventory.movements USING btree (tenant_id, product_id, movement_id);
create policy fence on inventory.movements as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on inventory.movements is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on inventory.movements as permissive for insert to entrepot_clerk
  with check (true);
comment on policy clerk on inventory.movements is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy inspector on inventory.movements as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on inventory.movements is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on inventory.movements as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on inventory.movements is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on inventory.movements as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on inventory.movements is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant insert on inventory.movements to entrepot_clerk;
grant select on inventory.movements to entrepot_inspector;
grant insert, select on inventory.movements to entrepot_member;
grant insert, select on inventory.movements to entrepot_worker;

create table inventory.reservations (
  tenant_id uuid not null,
  reservation_id uuid default uuidv7() not null,
  product_id uuid not null,
  location_id uuid not null,
  order_id uuid not null,
  order_line_no integer not null,
  quantity integer not null,
  state text default 'held'::text not null,
  expires_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint reservations_pkey PRIMARY KEY (tenant_id, reservation_id),
  constraint reservations_tenant_id_order_id_order_line_no_key UNIQUE (tenant_id, order_id, order_line_no),
  constraint reservations_tenant_id_product_id_location_id_fkey FOREIGN KEY (tenant_id, product_id, location_id) REFERENCES inventory.stock_levels(tenant_id, product_id, location_id),
  constraint reservations_quantity_check CHECK ((quantity > 0)),
  constraint reservations_state_check CHECK ((state = ANY (ARRAY['held'::text, 'released'::text, 'consumed'::text])))
);
alter table inventory.reservations owner to entrepot_owner;
comment on table inventory.reservations is 'Stock held for an order line. expires_at is NULL once the order is firm.';
alter table inventory.reservations enable row level security;
alter table inventory.reservations force row level security;
CREATE INDEX reservations_by_expiry ON inventory.reservations USING btree (tenant_id, expires_at) WHERE (state = 'held'::text);
create policy fence on inventory.reservations as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on inventory.reservations is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on inventory.reservations as permissive for all to entrepot_clerk
  using (true)
  with check (true);
comment on policy clerk on inventory.reservations is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy inspector on inventory.reservations as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on inventory.reservations is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on inventory.reservations as permissive for select to entrepot_member
  using (true);
comment on policy member on inventory.reservations is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy member_update on inventory.reservations as permissive for update to entrepot_member
  using ((state = 'held'::text))
  with check ((state = 'consumed'::text));
comment on policy member_update on inventory.reservations is 'The team ships what is held; it neither releases nor takes it up again.';
create policy worker on inventory.reservations as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on inventory.reservations is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant insert, select on inventory.reservations to entrepot_clerk;
grant update (state) on inventory.reservations to entrepot_clerk;
grant select on inventory.reservations to entrepot_inspector;
grant select on inventory.reservations to entrepot_member;
grant update (state) on inventory.reservations to entrepot_member;
grant select on inventory.reservations to entrepot_worker;
grant update (state) on inventory.reservations to entrepot_worker;

create table inventory.stock_levels (
  tenant_id uuid not null,
  product_id uuid not null,
  location_id uuid not null,
  on_hand integer default 0 not null,
  allocated integer default 0 not null,
  available integer generated always as ((on_hand - allocated)) stored not null,
  backorder_limit integer default 0 not null,
  low_stock_at integer,
  updated_at timestamp with time zone default now() not null,
  constraint stock_levels_pkey PRIMARY KEY (tenant_id, product_id, location_id),
  constraint stock_levels_tenant_id_location_id_fkey FOREIGN KEY (tenant_id, location_id) REFERENCES inventory.locations(tenant_id, location_id),
  constraint stock_levels_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES catalog.products(tenant_id, product_id),
  constraint never_oversold CHECK (((on_hand - allocated) >= (- backorder_limit))),
  constraint stock_levels_allocated_check CHECK ((allocated >= 0)),
  constraint stock_levels_backorder_limit_check CHECK ((backorder_limit >= 0)),
  constraint stock_levels_low_stock_at_check CHECK ((low_stock_at >= 0))
);
alter table inventory.stock_levels owner to entrepot_owner;
comment on table inventory.stock_levels is 'Running stock figures of one product at one location; each change is a movement too.';
alter table inventory.stock_levels enable row level security;
alter table inventory.stock_levels force row level security;
create policy fence on inventory.stock_levels as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on inventory.stock_levels is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on inventory.stock_levels as permissive for select to entrepot_buyer
  using (true);
comment on policy buyer on inventory.stock_levels is 'Every row inside the fence is open to a buyer, as far as the grants go.';
create policy clerk on inventory.stock_levels as permissive for all to entrepot_clerk
  using (true)
  with check (true);
comment on policy clerk on inventory.stock_levels is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy inspector on inventory.stock_levels as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on inventory.stock_levels is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on inventory.stock_levels as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on inventory.stock_levels is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy visitor on inventory.stock_levels as permissive for select to entrepot_visitor
  using (true);
comment on policy visitor on inventory.stock_levels is 'Every row inside the fence is open to an anonymous visitor, as far as the grants go.';
create policy worker on inventory.stock_levels as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on inventory.stock_levels is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, product_id, location_id, available, backorder_limit) on inventory.stock_levels to entrepot_buyer;
grant select on inventory.stock_levels to entrepot_clerk;
grant update (allocated, updated_at) on inventory.stock_levels to entrepot_clerk;
grant select on inventory.stock_levels to entrepot_inspector;
grant select on inventory.stock_levels to entrepot_member;
grant insert (tenant_id, product_id, location_id, on_hand, backorder_limit, low_stock_at) on inventory.stock_levels to entrepot_member;
grant update (on_hand, allocated, backorder_limit, low_stock_at, updated_at) on inventory.stock_levels to entrepot_member;
grant select (tenant_id, product_id, location_id, available, backorder_limit) on inventory.stock_levels to entrepot_visitor;
grant select on inventory.stock_levels to entrepot_worker;
grant update (allocated, updated_at) on inventory.stock_levels to entrepot_worker;
