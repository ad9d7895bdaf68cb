-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema tenancy authorization entrepot_owner;
comment on schema tenancy is 'Tenants, the context every policy reads, and the routes that lead to a tenant.';
grant usage on schema tenancy to entrepot_api;
grant usage on schema tenancy to entrepot_buyer;
grant usage on schema tenancy to entrepot_clerk;
grant usage on schema tenancy to entrepot_device;
grant usage on schema tenancy to entrepot_enqueuer;
grant usage on schema tenancy to entrepot_gate;
grant usage on schema tenancy to entrepot_inspector;
grant usage on schema tenancy to entrepot_jobs;
grant usage on schema tenancy to entrepot_member;
grant usage on schema tenancy to entrepot_operator;
grant usage on schema tenancy to entrepot_provisioner;
grant usage on schema tenancy to entrepot_router;
grant usage on schema tenancy to entrepot_searcher;
grant usage on schema tenancy to entrepot_staff;
grant usage on schema tenancy to entrepot_visitor;
grant usage on schema tenancy to entrepot_worker;

CREATE OR REPLACE FUNCTION tenancy.company_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.company_id'::text, true), ''::text))::uuid;
alter function tenancy.company_id() owner to entrepot_owner;
comment on function tenancy.company_id() is 'The company of this transaction, or NULL when none is set.';
grant execute on function tenancy.company_id() to entrepot_buyer;
grant execute on function tenancy.company_id() to entrepot_clerk;
grant execute on function tenancy.company_id() to entrepot_device;
grant execute on function tenancy.company_id() to entrepot_enqueuer;
grant execute on function tenancy.company_id() to entrepot_gate;
grant execute on function tenancy.company_id() to entrepot_inspector;
grant execute on function tenancy.company_id() to entrepot_member;
grant execute on function tenancy.company_id() to entrepot_operator;
grant execute on function tenancy.company_id() to entrepot_provisioner;
grant execute on function tenancy.company_id() to entrepot_router;
grant execute on function tenancy.company_id() to entrepot_searcher;
grant execute on function tenancy.company_id() to entrepot_staff;
grant execute on function tenancy.company_id() to entrepot_visitor;
grant execute on function tenancy.company_id() to entrepot_worker;

CREATE OR REPLACE FUNCTION tenancy.provision(slug text, name text, trade text, currency text, locale text, time_zone text)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO tenancy.tenants (tenant_id, slug, name, trade, currency, locale, time_zone)
   VALUES (tenancy.tenant_id(), provision.slug, provision.name, provision.trade, provision.currency, provision.locale, provision.time_zone);
 INSERT INTO tenancy.routes (tenant_id, kind, value)
   VALUES (tenancy.tenant_id(), 'slug'::text, provision.slug);
 SELECT tenancy.tenant_id() AS tenant_id;
END;
alter function tenancy.provision(text,text,text,text,text,text) owner to entrepot_provisioner;
comment on function tenancy.provision(text,text,text,text,text,text) is 'Creates the tenant whose id the operator has set as context, with its slug. Belongs to entrepot_provisioner.';
grant execute on function tenancy.provision(text,text,text,text,text,text) to entrepot_operator;

CREATE OR REPLACE FUNCTION tenancy.tenant_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid;
alter function tenancy.tenant_id() owner to entrepot_owner;
comment on function tenancy.tenant_id() is 'The tenant of this transaction, or NULL when none is set.';
grant execute on function tenancy.tenant_id() to entrepot_buyer;
grant execute on function tenancy.tenant_id() to entrepot_clerk;
grant execute on function tenancy.tenant_id() to entrepot_device;
grant execute on function tenancy.tenant_id() to entrepot_enqueuer;
grant execute on function tenancy.tenant_id() to entrepot_gate;
grant execute on function tenancy.tenant_id() to entrepot_inspector;
grant execute on function tenancy.tenant_id() to entrepot_member;
grant execute on function tenancy.tenant_id() to entrepot_operator;
grant execute on function tenancy.tenant_id() to entrepot_provisioner;
grant execute on function tenancy.tenant_id() to entrepot_router;
grant execute on function tenancy.tenant_id() to entrepot_searcher;
grant execute on function tenancy.tenant_id() to entrepot_staff;
grant execute on function tenancy.tenant_id() to entrepot_visitor;
grant execute on function tenancy.tenant_id() to entrepot_worker;

CREATE OR REPLACE FUNCTION tenancy.tenant_ids()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT DISTINCT r.tenant_id
    FROM tenancy.routes r
   WHERE ((r.kind = 'slug'::text) AND (r.tenant_id <> '00000000-0000-7000-8000-000000000001'::uuid));
END;
alter function tenancy.tenant_ids() owner to entrepot_router;
comment on function tenancy.tenant_ids() is 'Every tenant but the platform''s own. Ids, never a row. Belongs to entrepot_router.';
grant execute on function tenancy.tenant_ids() to entrepot_enqueuer;

CREATE OR REPLACE FUNCTION tenancy.tenant_of(route_kind text, route_value text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT r.tenant_id
    FROM tenancy.routes r
   WHERE ((r.kind = tenant_of.route_kind) AND (r.value = tenant_of.route_value));
END;
alter function tenancy.tenant_of(text,text) owner to entrepot_router;
comment on function tenancy.tenant_of(text,text) is 'The tenant a route leads to, or NULL. An id, never a row. Belongs to entrepot_router.';
grant execute on function tenancy.tenant_of(text,text) to entrepot_api;
grant execute on function tenancy.tenant_of(text,text) to entrepot_jobs;

CREATE OR REPLACE FUNCTION tenancy.user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid;
alter function tenancy.user_id() owner to entrepot_owner;
comment on function tenancy.user_id() is 'The user of this transaction, or NULL when none is set.';
grant execute on function tenancy.user_id() to entrepot_buyer;
grant execute on function tenancy.user_id() to entrepot_clerk;
grant execute on function tenancy.user_id() to entrepot_device;
grant execute on function tenancy.user_id() to entrepot_enqueuer;
grant execute on function tenancy.user_id() to entrepot_gate;
grant execute on function tenancy.user_id() to entrepot_inspector;
grant execute on function tenancy.user_id() to entrepot_member;
grant execute on function tenancy.user_id() to entrepot_operator;
grant execute on function tenancy.user_id() to entrepot_provisioner;
grant execute on function tenancy.user_id() to entrepot_router;
grant execute on function tenancy.user_id() to entrepot_searcher;
grant execute on function tenancy.user_id() to entrepot_staff;
grant execute on function tenancy.user_id() to entrepot_visitor;
grant execute on function tenancy.user_id() to entrepot_worker;

create table tenancy.flags (
  tenant_id uuid not null,
  code text not null,
  enabled boolean not null,
  changed_at timestamp with time zone not null,
  constraint flags_pkey PRIMARY KEY (tenant_id, code),
  constraint flags_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint flags_code_check CHECK ((code ~ '^[a-z]+(\.[a-z-]+)+$'::text))
);
alter table tenancy.flags owner to entrepot_owner;
comment on table tenancy.flags is 'A feature that differs from its default for this tenant. Which features there are stands in the code.';
alter table tenancy.flags enable row level security;
alter table tenancy.flags force row level security;
create policy fence on tenancy.flags as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on tenancy.flags is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on tenancy.flags as permissive for select to entrepot_clerk
  using (true);
comment on policy clerk on tenancy.flags is 'So does an activation.';
create policy device on tenancy.flags as permissive for select to entrepot_device
  using (true);
comment on policy device on tenancy.flags is 'A validation sees in its one statement whether the license API is switched off.';
create policy gate on tenancy.flags as permissive for select to entrepot_gate
  using (true);
comment on policy gate on tenancy.flags is 'The door knows what is switched on or off before anyone has signed in.';
create policy inspector on tenancy.flags as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on tenancy.flags is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on tenancy.flags as permissive for select to entrepot_member
  using (true);
comment on policy member on tenancy.flags is 'The team sees what is switched on or off.';
create policy operator on tenancy.flags as permissive for all to entrepot_operator
  using (true)
  with check (true);
comment on policy operator on tenancy.flags is 'Platform staff switch features on and off.';
grant select on tenancy.flags to entrepot_clerk;
grant select on tenancy.flags to entrepot_device;
grant select on tenancy.flags to entrepot_gate;
grant select on tenancy.flags to entrepot_inspector;
grant select on tenancy.flags to entrepot_member;
grant delete, select on tenancy.flags to entrepot_operator;
grant insert (tenant_id, code, enabled, changed_at) on tenancy.flags to entrepot_operator;
grant update (enabled, changed_at) on tenancy.flags to entrepot_operator;
grant select on tenancy.flags to entrepot_staff;

create table tenancy.plans (
  tenant_id uuid not null,
  plan_id uuid default uuidv7() not null,
  code text not null,
  name text not null,
  description text default ''::text not null,
  price_minor bigint default 0 not null,
  currency text not null,
  members integer,
  products integer,
  orders_per_month integer,
  licenses integer,
  validations_per_month integer,
  status text default 'offered'::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint plans_pkey PRIMARY KEY (tenant_id, plan_id),
  constraint plans_tenant_id_code_key UNIQUE (tenant_id, code),
  constraint plans_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint plans_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{1,38}$'::text)),
  constraint plans_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint plans_description_check CHECK ((length(description) <= 500)),
  constraint plans_licenses_check CHECK ((licenses >= 0)),
  constraint plans_members_check CHECK ((members >= 0)),
  constraint plans_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint plans_orders_per_month_check CHECK ((orders_per_month >= 0)),
  constraint plans_price_minor_check CHECK (((price_minor >= 0) AND (price_minor <= '999999999999'::bigint))),
  constraint plans_products_check CHECK ((products >= 0)),
  constraint plans_status_check CHECK ((status = ANY (ARRAY['offered'::text, 'retired'::text]))),
  constraint plans_validations_per_month_check CHECK ((validations_per_month >= 0))
);
alter table tenancy.plans owner to entrepot_owner;
comment on table tenancy.plans is 'What the platform offers per month, and how much of everything it includes.';
alter table tenancy.plans enable row level security;
alter table tenancy.plans force row level security;
create policy fence on tenancy.plans as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on tenancy.plans is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy operator on tenancy.plans as permissive for all to entrepot_operator
  using ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid))
  with check ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid));
comment on policy operator on tenancy.plans is 'Platform staff edit what the platform offers: rows of its own tenant.';
grant select on tenancy.plans to entrepot_operator;
grant insert (tenant_id, plan_id, code, name, description, price_minor, currency, members, products, orders_per_month, licenses, validations_per_month) on tenancy.plans to entrepot_operator;
grant update (name, description, price_minor, members, products, orders_per_month, licenses, validations_per_month, status, version) on tenancy.plans to entrepot_operator;
grant select (tenant_id, plan_id, code, name, price_minor, currency, status) on tenancy.plans to entrepot_staff;

create table tenancy.platform_settings (
  tenant_id uuid not null,
  key text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null,
  constraint platform_settings_pkey PRIMARY KEY (tenant_id, key),
  constraint platform_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint platform_settings_key_check CHECK ((key ~ '^[a-z-]+(\.[a-z-]+)+$'::text))
);
alter table tenancy.platform_settings owner to entrepot_owner;
comment on table tenancy.platform_settings is 'Settings of the platform that staff change while it runs. No secrets: those come from the environment.';
alter table tenancy.platform_settings enable row level security;
alter table tenancy.platform_settings force row level security;
create policy fence on tenancy.platform_settings as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on tenancy.platform_settings is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on tenancy.platform_settings as permissive for select to entrepot_gate
  using (true);
comment on policy gate on tenancy.platform_settings is 'The door follows the settings, such as who may sign up.';
create policy operator on tenancy.platform_settings as permissive for all to entrepot_operator
  using ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid))
  with check ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid));
comment on policy operator on tenancy.platform_settings is 'Platform staff read and change the settings: rows of the platform''s own tenant.';
create policy worker on tenancy.platform_settings as permissive for select to entrepot_worker
  using (true);
comment on policy worker on tenancy.platform_settings is 'Jobs of the platform follow the settings.';
grant select on tenancy.platform_settings to entrepot_gate;
grant select on tenancy.platform_settings to entrepot_operator;
grant insert (tenant_id, key, value, changed_at) on tenancy.platform_settings to entrepot_operator;
grant update (value, changed_at) on tenancy.platform_settings to entrepot_operator;
grant select on tenancy.platform_settings to entrepot_worker;

create table tenancy.routes (
  tenant_id uuid not null,
  kind text not null,
  value text not null,
  created_at timestamp with time zone default now() not null,
  constraint routes_pkey PRIMARY KEY (tenant_id, kind, value),
  constraint routes_value_is_unique UNIQUE (kind, value),
  constraint routes_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint routes_kind_check CHECK ((kind = ANY (ARRAY['slug'::text, 'host'::text, 'key-prefix'::text, 'product'::text]))),
  constraint routes_value_check CHECK (((length(value) >= 1) AND (length(value) <= 253)))
);
alter table tenancy.routes owner to entrepot_owner;
comment on table tenancy.routes is 'What leads to a tenant before the tenant is known: a slug, a host, a license key prefix, the public code of a product. Unique across tenants by nature; read by tenancy.tenant_of() only.';
alter table tenancy.routes enable row level security;
alter table tenancy.routes force row level security;
create policy fence on tenancy.routes as restrictive for all to public
  using (((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)) OR (CURRENT_USER = 'entrepot_router'::name)))
  with check (((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)) OR (CURRENT_USER = 'entrepot_router'::name)));
comment on policy fence on tenancy.routes is 'No route of another tenant is seen or written, except by the routing function, which answers with an id.';
create policy inspector on tenancy.routes as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on tenancy.routes is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on tenancy.routes as permissive for all to entrepot_member
  using (true)
  with check ((kind = ANY (ARRAY['key-prefix'::text, 'product'::text])));
comment on policy member on tenancy.routes is 'The team claims key prefixes and product codes; slugs and hosts are the platform''s to give.';
create policy provisioner on tenancy.routes as permissive for insert to entrepot_provisioner
  with check (true);
comment on policy provisioner on tenancy.routes is 'Every row inside the fence is open to the provisioning function, as far as the grants go.';
create policy router on tenancy.routes as permissive for select to entrepot_router
  using (true);
comment on policy router on tenancy.routes is 'Every row inside the fence is open to the routing function, as far as the grants go.';
grant select (tenant_id, kind, value) on tenancy.routes to entrepot_inspector;
grant insert (tenant_id, kind, value) on tenancy.routes to entrepot_member;
grant select (tenant_id, kind, value) on tenancy.routes to entrepot_member;
grant insert (tenant_id, kind, value) on tenancy.routes to entrepot_provisioner;
grant select (tenant_id, kind, value) on tenancy.routes to entrepot_router;

create table tenancy.subscriptions (
  tenant_id uuid not null,
  plan_id uuid not null,
  plan_code text not null,
  plan_name text not null,
  members integer,
  products integer,
  orders_per_month integer,
  licenses integer,
  validations_per_month integer,
  since timestamp with time zone not null,
  version integer default 1 not null,
  constraint subscriptions_pkey PRIMARY KEY (tenant_id),
  constraint subscriptions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint subscriptions_licenses_check CHECK ((licenses >= 0)),
  constraint subscriptions_members_check CHECK ((members >= 0)),
  constraint subscriptions_orders_per_month_check CHECK ((orders_per_month >= 0)),
  constraint subscriptions_plan_name_check CHECK (((length(plan_name) >= 1) AND (length(plan_name) <= 80))),
  constraint subscriptions_products_check CHECK ((products >= 0)),
  constraint subscriptions_validations_per_month_check CHECK ((validations_per_month >= 0))
);
alter table tenancy.subscriptions owner to entrepot_owner;
comment on table tenancy.subscriptions is 'The plan a tenant is on, with limits of its own. plan_id is a row of the platform tenant, so no key points there.';
alter table tenancy.subscriptions enable row level security;
alter table tenancy.subscriptions force row level security;
create policy fence on tenancy.subscriptions as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on tenancy.subscriptions is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy inspector on tenancy.subscriptions as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on tenancy.subscriptions is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on tenancy.subscriptions as permissive for select to entrepot_member
  using (true);
comment on policy member on tenancy.subscriptions is 'The team sees what it may use.';
create policy operator on tenancy.subscriptions as permissive for all to entrepot_operator
  using (true)
  with check (true);
comment on policy operator on tenancy.subscriptions is 'Platform staff put a tenant on a plan.';
grant select on tenancy.subscriptions to entrepot_inspector;
grant select on tenancy.subscriptions to entrepot_member;
grant select on tenancy.subscriptions to entrepot_operator;
grant insert (tenant_id, plan_id, plan_code, plan_name, members, products, orders_per_month, licenses, validations_per_month, since) on tenancy.subscriptions to entrepot_operator;
grant update (plan_id, plan_code, plan_name, members, products, orders_per_month, licenses, validations_per_month, since, version) on tenancy.subscriptions to entrepot_operator;
grant select on tenancy.subscriptions to entrepot_staff;

create table tenancy.tenants (
  tenant_id uuid default uuidv7() not null,
  slug text not null,
  name text not null,
  trade text default ''::text not null,
  currency text not null,
  locale text not null,
  time_zone text not null,
  accent_color text default '#0f6b66'::text not null,
  sender_address text default ''::text not null,
  status text default 'active'::text not null,
  created_at timestamp with time zone default now() not null,
  status_reason text default ''::text not null,
  constraint tenants_pkey PRIMARY KEY (tenant_id),
  constraint tenants_accent_color_check CHECK ((accent_color ~ '^#[0-9a-f]{6}$'::text)),
  constraint tenants_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint tenants_locale_check CHECK (((length(locale) >= 2) AND (length(locale) <= 35))),
  constraint tenants_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint tenants_sender_address_check CHECK ((length(sender_address) <= 254)),
  constraint tenants_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'::text)),
  constraint tenants_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'closed'::text]))),
  constraint tenants_status_reason_check CHECK ((length(status_reason) <= 500)),
  constraint tenants_time_zone_check CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 64))),
  constraint tenants_trade_check CHECK ((length(trade) <= 120))
);
alter table tenancy.tenants owner to entrepot_owner;
comment on table tenancy.tenants is 'A brand on the platform: its name, address, money, language and clock.';
alter table tenancy.tenants enable row level security;
alter table tenancy.tenants force row level security;
create policy fence on tenancy.tenants as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on tenancy.tenants is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on tenancy.tenants as permissive for select to entrepot_buyer
  using (true);
comment on policy buyer on tenancy.tenants is 'Every row inside the fence is open to a buyer, as far as the grants go.';
create policy clerk on tenancy.tenants as permissive for select to entrepot_clerk
  using (true);
comment on policy clerk on tenancy.tenants is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy device on tenancy.tenants as permissive for select to entrepot_device
  using (true);
comment on policy device on tenancy.tenants is 'Every row inside the fence is open to a licensed product, as far as the grants go.';
create policy gate on tenancy.tenants as permissive for select to entrepot_gate
  using (true);
comment on policy gate on tenancy.tenants is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy inspector on tenancy.tenants as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on tenancy.tenants is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on tenancy.tenants as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on tenancy.tenants is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy operator on tenancy.tenants as permissive for all to entrepot_operator
  using (true)
  with check (true);
comment on policy operator on tenancy.tenants is 'Every row inside the fence is open to platform staff''s writes, as far as the grants go.';
create policy provisioner on tenancy.tenants as permissive for insert to entrepot_provisioner
  with check (true);
comment on policy provisioner on tenancy.tenants is 'Every row inside the fence is open to the provisioning function, as far as the grants go.';
create policy visitor on tenancy.tenants as permissive for select to entrepot_visitor
  using (true);
comment on policy visitor on tenancy.tenants is 'Every row inside the fence is open to an anonymous visitor, as far as the grants go.';
create policy worker on tenancy.tenants as permissive for select to entrepot_worker
  using (true);
comment on policy worker on tenancy.tenants is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on tenancy.tenants to entrepot_buyer;
grant select on tenancy.tenants to entrepot_clerk;
grant select on tenancy.tenants to entrepot_device;
grant select on tenancy.tenants to entrepot_gate;
grant select on tenancy.tenants to entrepot_inspector;
grant select on tenancy.tenants to entrepot_member;
grant update (name, trade, locale, time_zone, accent_color, sender_address) on tenancy.tenants to entrepot_member;
grant select on tenancy.tenants to entrepot_operator;
grant update (name, status, status_reason) on tenancy.tenants to entrepot_operator;
grant insert on tenancy.tenants to entrepot_provisioner;
grant select (tenant_id, slug, name, trade, currency, locale, time_zone, status, created_at, status_reason) on tenancy.tenants to entrepot_staff;
grant select on tenancy.tenants to entrepot_visitor;
grant select on tenancy.tenants to entrepot_worker;
