-- What tenants may use: plans, who is on which, switches for single features, and settings of the platform itself. Plans and settings are
-- rows of the reserved tenant "platform", so that a tenant cannot read what others are offered; a subscription copies the limits of its
-- plan, so that a tenant reads its own and a custom plan is a subscription with other numbers. NULL is no limit. Deliberately not
-- granted: any write to the team of a tenant; DELETE of plans and subscriptions to anyone, a plan is retired.

create table tenancy.plans (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  plan_id uuid not null default uuidv7(),
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,38}$'),
  name text not null check (length(name) between 1 and 80),
  description text not null default '' check (length(description) <= 500),
  price_minor bigint not null default 0 check (price_minor between 0 and 999999999999),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  members integer check (members >= 0),
  products integer check (products >= 0),
  orders_per_month integer check (orders_per_month >= 0),
  licenses integer check (licenses >= 0),
  validations_per_month integer check (validations_per_month >= 0),
  status text not null default 'offered' check (status in ('offered', 'retired')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, plan_id),
  unique (tenant_id, code)
);
comment on table tenancy.plans is 'What the platform offers per month, and how much of everything it includes.';
alter table tenancy.plans no force row level security;
insert into tenancy.plans (tenant_id, code, name, description, price_minor, currency, members, products, orders_per_month, licenses, validations_per_month) values
  ('00000000-0000-7000-8000-000000000001', 'free', 'Free', 'To try it with a small team.', 0, 'EUR', 3, 100, 50, 100, 10000),
  ('00000000-0000-7000-8000-000000000001', 'pro', 'Pro', 'For a brand that sells every day.', 9900, 'EUR', 25, 10000, 5000, 10000, 1000000),
  ('00000000-0000-7000-8000-000000000001', 'enterprise', 'Enterprise', 'Without limits; terms by agreement.', 99000, 'EUR', null, null, null, null, null);
alter table tenancy.plans enable row level security;
alter table tenancy.plans force row level security;
create policy fence on tenancy.plans as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on tenancy.plans is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on tenancy.plans to entrepot_operator;
grant insert (tenant_id, plan_id, code, name, description, price_minor, currency, members, products, orders_per_month, licenses, validations_per_month) on tenancy.plans to entrepot_operator;
grant update (name, description, price_minor, members, products, orders_per_month, licenses, validations_per_month, status, version) on tenancy.plans to entrepot_operator;
create policy operator on tenancy.plans to entrepot_operator using (tenant_id = '00000000-0000-7000-8000-000000000001') with check (tenant_id = '00000000-0000-7000-8000-000000000001');
comment on policy operator on tenancy.plans is 'Platform staff edit what the platform offers: rows of its own tenant.';
grant select (tenant_id, plan_id, code, name, price_minor, currency, status) on tenancy.plans to entrepot_staff;

create table tenancy.subscriptions (
  tenant_id uuid not null primary key references tenancy.tenants (tenant_id),
  plan_id uuid not null,
  plan_code text not null,
  plan_name text not null check (length(plan_name) between 1 and 80),
  members integer check (members >= 0),
  products integer check (products >= 0),
  orders_per_month integer check (orders_per_month >= 0),
  licenses integer check (licenses >= 0),
  validations_per_month integer check (validations_per_month >= 0),
  since timestamptz not null,
  version integer not null default 1
);
comment on table tenancy.subscriptions is 'The plan a tenant is on, with limits of its own. plan_id is a row of the platform tenant, so no key points there.';
alter table tenancy.subscriptions enable row level security;
alter table tenancy.subscriptions force row level security;
create policy fence on tenancy.subscriptions as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on tenancy.subscriptions is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on tenancy.subscriptions to entrepot_member;
create policy member on tenancy.subscriptions for select to entrepot_member using (true);
comment on policy member on tenancy.subscriptions is 'The team sees what it may use.';
grant select on tenancy.subscriptions to entrepot_inspector;
create policy inspector on tenancy.subscriptions for select to entrepot_inspector using (true);
comment on policy inspector on tenancy.subscriptions is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on tenancy.subscriptions to entrepot_operator;
grant insert (tenant_id, plan_id, plan_code, plan_name, members, products, orders_per_month, licenses, validations_per_month, since) on tenancy.subscriptions to entrepot_operator;
grant update (plan_id, plan_code, plan_name, members, products, orders_per_month, licenses, validations_per_month, since, version) on tenancy.subscriptions to entrepot_operator;
create policy operator on tenancy.subscriptions to entrepot_operator using (true) with check (true);
comment on policy operator on tenancy.subscriptions is 'Platform staff put a tenant on a plan.';
grant select on tenancy.subscriptions to entrepot_staff;

create table tenancy.flags (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  code text not null check (code ~ '^[a-z]+(\.[a-z-]+)+$'),
  enabled boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, code)
);
comment on table tenancy.flags is 'A feature that differs from its default for this tenant. Which features there are stands in the code.';
alter table tenancy.flags enable row level security;
alter table tenancy.flags force row level security;
create policy fence on tenancy.flags as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on tenancy.flags is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on tenancy.flags to entrepot_gate;
create policy gate on tenancy.flags for select to entrepot_gate using (true);
comment on policy gate on tenancy.flags is 'The door knows what is switched on or off before anyone has signed in.';
grant select on tenancy.flags to entrepot_device;
create policy device on tenancy.flags for select to entrepot_device using (true);
comment on policy device on tenancy.flags is 'A validation sees in its one statement whether the license API is switched off.';

grant select on tenancy.flags to entrepot_clerk;
create policy clerk on tenancy.flags for select to entrepot_clerk using (true);
comment on policy clerk on tenancy.flags is 'So does an activation.';

grant select on tenancy.flags to entrepot_member;
create policy member on tenancy.flags for select to entrepot_member using (true);
comment on policy member on tenancy.flags is 'The team sees what is switched on or off.';
grant select on tenancy.flags to entrepot_inspector;
create policy inspector on tenancy.flags for select to entrepot_inspector using (true);
comment on policy inspector on tenancy.flags is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select, insert (tenant_id, code, enabled, changed_at), update (enabled, changed_at), delete on tenancy.flags to entrepot_operator;
create policy operator on tenancy.flags to entrepot_operator using (true) with check (true);
comment on policy operator on tenancy.flags is 'Platform staff switch features on and off.';
grant select on tenancy.flags to entrepot_staff;

create table tenancy.platform_settings (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  key text not null check (key ~ '^[a-z-]+(\.[a-z-]+)+$'),
  value jsonb not null,
  changed_at timestamptz not null,
  primary key (tenant_id, key)
);
comment on table tenancy.platform_settings is 'Settings of the platform that staff change while it runs. No secrets: those come from the environment.';
alter table tenancy.platform_settings enable row level security;
alter table tenancy.platform_settings force row level security;
create policy fence on tenancy.platform_settings as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on tenancy.platform_settings is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert (tenant_id, key, value, changed_at), update (value, changed_at) on tenancy.platform_settings to entrepot_operator;
create policy operator on tenancy.platform_settings to entrepot_operator using (tenant_id = '00000000-0000-7000-8000-000000000001') with check (tenant_id = '00000000-0000-7000-8000-000000000001');
comment on policy operator on tenancy.platform_settings is 'Platform staff read and change the settings: rows of the platform''s own tenant.';
grant select on tenancy.platform_settings to entrepot_worker;
create policy worker on tenancy.platform_settings for select to entrepot_worker using (true);
comment on policy worker on tenancy.platform_settings is 'Jobs of the platform follow the settings.';
grant select on tenancy.platform_settings to entrepot_gate;
create policy gate on tenancy.platform_settings for select to entrepot_gate using (true);
comment on policy gate on tenancy.platform_settings is 'The door follows the settings, such as who may sign up.';
