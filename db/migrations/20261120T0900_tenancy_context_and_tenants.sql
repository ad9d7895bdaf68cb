-- Who is asking: the three context functions that every policy stands on, and the tenants themselves.
-- The functions return NULL when nothing is set, so nothing set means nothing seen. After a transaction a setting is the empty
-- string, hence nullif before the cast. Their bodies bind names when they are created, so they need no search_path of their own, and
-- without one the planner inlines them (ADR 13). Deliberately not granted: INSERT and DELETE on tenants to anyone; a tenant comes to be
-- by tenancy.provision() alone, and stays. The reserved tenant "platform" holds the platform's own staff.

create schema tenancy;
comment on schema tenancy is 'Tenants, the context every policy reads, and the routes that lead to a tenant.';
grant usage on schema tenancy to entrepot_gate, entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_device, entrepot_clerk, entrepot_operator, entrepot_worker, entrepot_router, entrepot_provisioner, entrepot_enqueuer, entrepot_searcher, entrepot_staff;

create function tenancy.tenant_id() returns uuid
  language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.tenant_id', true), '')::uuid;
comment on function tenancy.tenant_id() is 'The tenant of this transaction, or NULL when none is set.';
revoke execute on function tenancy.tenant_id() from public;
grant execute on function tenancy.tenant_id() to entrepot_gate, entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_device, entrepot_clerk, entrepot_operator, entrepot_worker, entrepot_router, entrepot_provisioner, entrepot_enqueuer, entrepot_searcher, entrepot_staff;

create function tenancy.company_id() returns uuid
  language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.company_id', true), '')::uuid;
comment on function tenancy.company_id() is 'The company of this transaction, or NULL when none is set.';
revoke execute on function tenancy.company_id() from public;
grant execute on function tenancy.company_id() to entrepot_gate, entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_device, entrepot_clerk, entrepot_operator, entrepot_worker, entrepot_router, entrepot_provisioner, entrepot_enqueuer, entrepot_searcher, entrepot_staff;

create function tenancy.user_id() returns uuid
  language sql stable parallel safe
  return nullif(pg_catalog.current_setting('app.user_id', true), '')::uuid;
comment on function tenancy.user_id() is 'The user of this transaction, or NULL when none is set.';
revoke execute on function tenancy.user_id() from public;
grant execute on function tenancy.user_id() to entrepot_gate, entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_device, entrepot_clerk, entrepot_operator, entrepot_worker, entrepot_router, entrepot_provisioner, entrepot_enqueuer, entrepot_searcher, entrepot_staff;

create table tenancy.tenants (
  tenant_id uuid not null default uuidv7() primary key,
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null check (length(name) between 1 and 120),
  trade text not null default '' check (length(trade) <= 120),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  locale text not null check (length(locale) between 2 and 35),
  time_zone text not null check (length(time_zone) between 1 and 64),
  accent_color text not null default '#0f6b66' check (accent_color ~ '^#[0-9a-f]{6}$'),
  sender_address text not null default '' check (length(sender_address) <= 254),
  status text not null default 'active' check (status in ('active', 'suspended', 'closed')),
  created_at timestamptz not null default now()
);
comment on table tenancy.tenants is 'A brand on the platform: its name, address, money, language and clock.';
alter table tenancy.tenants enable row level security;
alter table tenancy.tenants force row level security;
create policy fence on tenancy.tenants as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on tenancy.tenants is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on tenancy.tenants to entrepot_gate;
create policy gate on tenancy.tenants for select to entrepot_gate using (true);
comment on policy gate on tenancy.tenants is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
grant select on tenancy.tenants to entrepot_visitor;
create policy visitor on tenancy.tenants for select to entrepot_visitor using (true);
comment on policy visitor on tenancy.tenants is 'Every row inside the fence is open to an anonymous visitor, as far as the grants go.';
grant select on tenancy.tenants to entrepot_buyer;
create policy buyer on tenancy.tenants for select to entrepot_buyer using (true);
comment on policy buyer on tenancy.tenants is 'Every row inside the fence is open to a buyer, as far as the grants go.';
grant select on tenancy.tenants to entrepot_member;
grant update (name, trade, locale, time_zone, accent_color, sender_address) on tenancy.tenants to entrepot_member;
create policy member on tenancy.tenants to entrepot_member using (true) with check (true);
comment on policy member on tenancy.tenants is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on tenancy.tenants to entrepot_device;
create policy device on tenancy.tenants for select to entrepot_device using (true);
comment on policy device on tenancy.tenants is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
grant select on tenancy.tenants to entrepot_clerk;
create policy clerk on tenancy.tenants for select to entrepot_clerk using (true);
comment on policy clerk on tenancy.tenants is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select on tenancy.tenants to entrepot_worker;
create policy worker on tenancy.tenants for select to entrepot_worker using (true);
comment on policy worker on tenancy.tenants is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on tenancy.tenants to entrepot_operator;
grant update (name, status) on tenancy.tenants to entrepot_operator;
create policy operator on tenancy.tenants to entrepot_operator using (true) with check (true);
comment on policy operator on tenancy.tenants is 'Every row inside the fence is open to platform staff''s writes, as far as the grants go.';
grant insert on tenancy.tenants to entrepot_provisioner;
create policy provisioner on tenancy.tenants for insert to entrepot_provisioner with check (true);
comment on policy provisioner on tenancy.tenants is 'Every row inside the fence is open to the provisioning function, as far as the grants go.';

create table tenancy.routes (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  kind text not null check (kind in ('slug', 'host', 'key-prefix', 'product')),
  value text not null check (length(value) between 1 and 253),
  created_at timestamptz not null default now(),
  primary key (tenant_id, kind, value),
  constraint routes_value_is_unique unique (kind, value)
);
comment on table tenancy.routes is 'What leads to a tenant before the tenant is known: a slug, a host, a license key prefix, the public code of a product. Unique across tenants by nature; read by tenancy.tenant_of() only.';
alter table tenancy.routes enable row level security;
alter table tenancy.routes force row level security;
create policy fence on tenancy.routes as restrictive to public using (tenant_id = (select tenancy.tenant_id()) or current_user = 'entrepot_router') with check (tenant_id = (select tenancy.tenant_id()) or current_user = 'entrepot_router');
comment on policy fence on tenancy.routes is 'No route of another tenant is seen or written, except by the routing function, which answers with an id.';
grant select (tenant_id, kind, value) on tenancy.routes to entrepot_router;
create policy router on tenancy.routes for select to entrepot_router using (true);
comment on policy router on tenancy.routes is 'Every row inside the fence is open to the routing function, as far as the grants go.';
grant insert (tenant_id, kind, value) on tenancy.routes to entrepot_provisioner;
create policy provisioner on tenancy.routes for insert to entrepot_provisioner with check (true);
comment on policy provisioner on tenancy.routes is 'Every row inside the fence is open to the provisioning function, as far as the grants go.';
grant select (tenant_id, kind, value) on tenancy.routes to entrepot_member;
grant insert (tenant_id, kind, value) on tenancy.routes to entrepot_member;
create policy member on tenancy.routes to entrepot_member using (true) with check (kind in ('key-prefix', 'product'));
comment on policy member on tenancy.routes is 'The team claims key prefixes and product codes; slugs and hosts are the platform''s to give.';

create function tenancy.tenant_of(route_kind text, route_value text) returns uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select r.tenant_id from tenancy.routes r where r.kind = route_kind and r.value = route_value;
  end;
comment on function tenancy.tenant_of(text, text) is 'The tenant a route leads to, or NULL. An id, never a row. Belongs to entrepot_router.';
revoke execute on function tenancy.tenant_of(text, text) from public;
grant execute on function tenancy.tenant_of(text, text) to entrepot_api, entrepot_jobs;
grant usage on schema tenancy to entrepot_api, entrepot_jobs;

create function tenancy.provision(slug text, name text, trade text, currency text, locale text, time_zone text) returns uuid
  language sql volatile security definer set search_path = ''
  begin atomic
    insert into tenancy.tenants (tenant_id, slug, name, trade, currency, locale, time_zone)
    values (tenancy.tenant_id(), provision.slug, provision.name, provision.trade, provision.currency, provision.locale, provision.time_zone);
    insert into tenancy.routes (tenant_id, kind, value) values (tenancy.tenant_id(), 'slug', provision.slug);
    select tenancy.tenant_id();
  end;
comment on function tenancy.provision(text, text, text, text, text, text) is 'Creates the tenant whose id the operator has set as context, with its slug. Belongs to entrepot_provisioner.';
revoke execute on function tenancy.provision(text, text, text, text, text, text) from public;
grant execute on function tenancy.provision(text, text, text, text, text, text) to entrepot_operator;
