-- The platform's own people. They are users of one reserved tenant, "platform", whose roles no other tenant can hold. They come by
-- invitation; a token travels by mail, its hash and an encrypted copy for the mail stand here. To look into a tenant they open an
-- inspection there: a row in that tenant, so that its own wall decides, under a token of its own. Requests of an inspection run as
-- entrepot_inspector, which reads what the team reads and is granted no write, no credential, no key and no answer to somebody else.
-- The operator writes what staff may change inside a tenant: who may sign in, and the lifting of locks. Deliberately not granted: secrets
-- and hashes to inspector, operator or staff; anything but SELECT to entrepot_staff, whose grants are its only wall.

-- The reserved tenant. FORCE would make the owner blind, silently, so it is lifted for the two rows.
alter table tenancy.tenants no force row level security;
alter table tenancy.routes no force row level security;
insert into tenancy.tenants (tenant_id, slug, name, trade, currency, locale, time_zone)
values ('00000000-0000-7000-8000-000000000001', 'platform', 'Entrepot platform', 'The platform itself', 'EUR', 'en-GB', 'UTC');
insert into tenancy.routes (tenant_id, kind, value) values ('00000000-0000-7000-8000-000000000001', 'slug', 'platform');
alter table tenancy.tenants force row level security;
alter table tenancy.routes force row level security;

-- Why a tenant is closed, in the words of whoever closed it.
alter table tenancy.tenants add column status_reason text not null default '' check (length(status_reason) <= 500);
grant update (status_reason) on tenancy.tenants to entrepot_operator;

grant usage on schema identity to entrepot_operator;
alter table identity.memberships drop constraint memberships_role_check;
alter table identity.memberships add constraint memberships_role_check check (
  case when tenant_id = '00000000-0000-7000-8000-000000000001' then role in ('platform-administrator', 'platform-operator', 'platform-support', 'platform-analyst')
       else role in ('owner', 'manager', 'support', 'viewer') end);
alter table identity.sessions drop constraint sessions_audience_check;
alter table identity.sessions add constraint sessions_audience_check check (audience in ('admin', 'storefront', 'platform'));

grant select (tenant_id, user_id, kind, email, email_lower, name, status, created_at) on identity.users to entrepot_operator;
grant update (status) on identity.users to entrepot_operator;
create policy operator on identity.users to entrepot_operator using (true) with check (true);
comment on policy operator on identity.users is 'Platform staff see who there is and decide who may sign in.';
grant select on identity.memberships to entrepot_operator;
grant update (role) on identity.memberships to entrepot_operator;
create policy operator on identity.memberships for select to entrepot_operator using (true);
comment on policy operator on identity.memberships is 'Platform staff read the roles of a tenant''s team.';
create policy operator_changes on identity.memberships for update to entrepot_operator using (tenant_id = '00000000-0000-7000-8000-000000000001') with check (tenant_id = '00000000-0000-7000-8000-000000000001');
comment on policy operator_changes on identity.memberships is 'Platform staff change roles in their own tenant only.';
grant select (tenant_id, user_id, confirmed_at, failures, locked_until) on identity.totp_factors to entrepot_operator;
grant update (failures, locked_until) on identity.totp_factors to entrepot_operator;
create policy operator on identity.totp_factors to entrepot_operator using (true) with check (true);
comment on policy operator on identity.totp_factors is 'Platform staff lift the lock of a second factor; its secret they cannot read.';
grant select (tenant_id, subject_hash) on identity.sign_in_counters to entrepot_operator;
grant delete on identity.sign_in_counters to entrepot_operator;
create policy operator on identity.sign_in_counters to entrepot_operator using (true) with check (true);
comment on policy operator on identity.sign_in_counters is 'Platform staff lift the limits on sign-in; whose they are stays hashed.';

create table identity.invitations (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  invitation_id uuid not null default uuidv7(),
  email text not null check (email like '%_@_%' and length(email) <= 254),
  email_lower text not null generated always as (lower(email)) stored,
  role text not null check (length(role) between 1 and 40),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  token_ciphertext bytea not null,
  invited_by uuid not null,
  inviter_name text not null check (length(inviter_name) between 1 and 120),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, invitation_id),
  unique (tenant_id, token_hash),
  constraint accepted_or_revoked check (accepted_at is null or revoked_at is null)
);
comment on table identity.invitations is 'Somebody was asked to join the team. The token stands here as a hash, and encrypted for the mail that carries it. Rows are purged some time after they ended.';
create unique index invitations_one_open on identity.invitations (tenant_id, email_lower) where accepted_at is null and revoked_at is null;
alter table identity.invitations enable row level security;
alter table identity.invitations force row level security;
create policy fence on identity.invitations as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.invitations is 'No row of another tenant is seen or written, whatever a permissive policy says.';

grant select on identity.invitations to entrepot_gate;
grant update (accepted_at) on identity.invitations to entrepot_gate;
create policy gate on identity.invitations to entrepot_gate using (true) with check (true);
comment on policy gate on identity.invitations is 'The sign-in door finds an invitation by its token and notes that it was accepted.';
grant select (tenant_id, invitation_id, email, email_lower, role, invited_by, inviter_name, created_at, expires_at, accepted_at, revoked_at) on identity.invitations to entrepot_operator;
grant insert (tenant_id, invitation_id, email, role, token_hash, token_ciphertext, invited_by, inviter_name, created_at, expires_at) on identity.invitations to entrepot_operator;
grant update (revoked_at) on identity.invitations to entrepot_operator;
create policy operator on identity.invitations to entrepot_operator using (true) with check (true);
comment on policy operator on identity.invitations is 'Platform staff invite their own people, and the first owner of a new tenant.';
grant select (tenant_id, invitation_id, email, role, token_ciphertext, inviter_name, created_at, expires_at, accepted_at, revoked_at) on identity.invitations to entrepot_worker;
grant delete on identity.invitations to entrepot_worker;
create policy worker on identity.invitations to entrepot_worker using (true) with check (true);
comment on policy worker on identity.invitations is 'Jobs mail invitations and remove old ones.';

create table identity.inspections (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  inspection_id uuid not null default uuidv7(),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  staff_id uuid not null,
  staff_name text not null check (length(staff_name) between 1 and 120),
  staff_email text not null check (length(staff_email) between 3 and 254),
  reason text not null check (length(reason) between 10 and 500),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, inspection_id),
  unique (tenant_id, token_hash),
  constraint never_longer_than_an_hour check (ends_at > started_at and ends_at <= started_at + interval '1 hour'),
  constraint never_into_the_platform check (tenant_id <> '00000000-0000-7000-8000-000000000001')
);
comment on table identity.inspections is 'Platform staff looked into this tenant: who, why, from when to when. staff_id is a user of the platform tenant, so no key points there.';
alter table identity.inspections enable row level security;
alter table identity.inspections force row level security;
create policy fence on identity.inspections as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.inspections is 'No row of another tenant is seen or written, whatever a permissive policy says.';

grant select on identity.inspections to entrepot_gate;
create policy gate on identity.inspections for select to entrepot_gate using (true);
comment on policy gate on identity.inspections is 'The door finds an inspection by its token.';
grant select (tenant_id, inspection_id, staff_id, staff_name, staff_email, reason, started_at, ends_at, ended_at) on identity.inspections to entrepot_operator;
grant insert (tenant_id, inspection_id, token_hash, staff_id, staff_name, staff_email, reason, started_at, ends_at) on identity.inspections to entrepot_operator;
grant update (ended_at) on identity.inspections to entrepot_operator;
create policy operator on identity.inspections to entrepot_operator using (staff_id = (select tenancy.user_id())) with check (staff_id = (select tenancy.user_id()));
comment on policy operator on identity.inspections is 'Staff begin and end inspections of their own.';
grant select (tenant_id, inspection_id, staff_id, staff_name, reason, started_at, ends_at, ended_at) on identity.inspections to entrepot_member;
create policy member on identity.inspections for select to entrepot_member using (true);
comment on policy member on identity.inspections is 'The team sees who of the platform looked in, and why.';

-- What an inspection reads.
grant usage on schema tenancy, identity, customers, catalog, inventory, billing, sales, licensing, messaging, audit, tasks to entrepot_inspector;
grant execute on function tenancy.tenant_id(), tenancy.company_id(), tenancy.user_id() to entrepot_inspector;
grant execute on function catalog.search_products(text, integer) to entrepot_inspector;
grant select on tenancy.tenants to entrepot_inspector;
create policy inspector on tenancy.tenants for select to entrepot_inspector using (true);
comment on policy inspector on tenancy.tenants is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select (tenant_id, kind, value) on tenancy.routes to entrepot_inspector;
create policy inspector on tenancy.routes for select to entrepot_inspector using (true);
comment on policy inspector on tenancy.routes is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select (tenant_id, user_id, kind, email, email_lower, name, status, created_at) on identity.users to entrepot_inspector;
create policy inspector on identity.users for select to entrepot_inspector using (true);
comment on policy inspector on identity.users is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on identity.memberships to entrepot_inspector;
create policy inspector on identity.memberships for select to entrepot_inspector using (true);
comment on policy inspector on identity.memberships is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select (tenant_id, inspection_id, staff_id, staff_name, reason, started_at, ends_at, ended_at) on identity.inspections to entrepot_inspector;
create policy inspector on identity.inspections for select to entrepot_inspector using (true);
comment on policy inspector on identity.inspections is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on customers.companies to entrepot_inspector;
create policy inspector on customers.companies for select to entrepot_inspector using (true);
comment on policy inspector on customers.companies is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on customers.buyers to entrepot_inspector;
create policy inspector on customers.buyers for select to entrepot_inspector using (true);
comment on policy inspector on customers.buyers is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select (tenant_id, product_id, sku, sku_lower, name, name_lower, brand, description, kind, status, unit, minimum_quantity, quantity_step, version, created_at, updated_at) on catalog.products to entrepot_inspector;
create policy inspector on catalog.products for select to entrepot_inspector using (true);
comment on policy inspector on catalog.products is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on catalog.price_lists to entrepot_inspector;
create policy inspector on catalog.price_lists for select to entrepot_inspector using (true);
comment on policy inspector on catalog.price_lists is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on catalog.company_price_lists to entrepot_inspector;
create policy inspector on catalog.company_price_lists for select to entrepot_inspector using (true);
comment on policy inspector on catalog.company_price_lists is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on catalog.prices to entrepot_inspector;
create policy inspector on catalog.prices for select to entrepot_inspector using (true);
comment on policy inspector on catalog.prices is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on inventory.locations to entrepot_inspector;
create policy inspector on inventory.locations for select to entrepot_inspector using (true);
comment on policy inspector on inventory.locations is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on inventory.stock_levels to entrepot_inspector;
create policy inspector on inventory.stock_levels for select to entrepot_inspector using (true);
comment on policy inspector on inventory.stock_levels is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on inventory.movements to entrepot_inspector;
create policy inspector on inventory.movements for select to entrepot_inspector using (true);
comment on policy inspector on inventory.movements is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on inventory.reservations to entrepot_inspector;
create policy inspector on inventory.reservations for select to entrepot_inspector using (true);
comment on policy inspector on inventory.reservations is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on billing.credit_accounts to entrepot_inspector;
create policy inspector on billing.credit_accounts for select to entrepot_inspector using (true);
comment on policy inspector on billing.credit_accounts is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on billing.invoices to entrepot_inspector;
create policy inspector on billing.invoices for select to entrepot_inspector using (true);
comment on policy inspector on billing.invoices is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on sales.orders to entrepot_inspector;
create policy inspector on sales.orders for select to entrepot_inspector using (true);
comment on policy inspector on sales.orders is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on sales.order_lines to entrepot_inspector;
create policy inspector on sales.order_lines for select to entrepot_inspector using (true);
comment on policy inspector on sales.order_lines is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on licensing.policies to entrepot_inspector;
create policy inspector on licensing.policies for select to entrepot_inspector using (true);
comment on policy inspector on licensing.policies is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on licensing.licenses to entrepot_inspector;
create policy inspector on licensing.licenses for select to entrepot_inspector using (true);
comment on policy inspector on licensing.licenses is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on licensing.activations to entrepot_inspector;
create policy inspector on licensing.activations for select to entrepot_inspector using (true);
comment on policy inspector on licensing.activations is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select (tenant_id, key_id, prefix, last_four, company_id, created_at) on licensing.keys to entrepot_inspector;
create policy inspector on licensing.keys for select to entrepot_inspector using (true);
comment on policy inspector on licensing.keys is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select (tenant_id, email_id, dedupe_key, template, to_address, subject, state, attempts, last_error, created_at, sent_at) on messaging.emails to entrepot_inspector;
create policy inspector on messaging.emails for select to entrepot_inspector using (true);
comment on policy inspector on messaging.emails is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select (tenant_id, record_id, recorded_at, actor_kind, actor_id, actor_label, action, object_type, object_id, object_label, before, after, request_id) on audit.records to entrepot_inspector;
create policy inspector on audit.records for select to entrepot_inspector using (true);
comment on policy inspector on audit.records is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
grant select on tasks.tasks to entrepot_inspector;
create policy inspector on tasks.tasks for select to entrepot_inspector using (true);
comment on policy inspector on tasks.tasks is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';

-- What platform reports read, past row security: SELECT on named columns, never a secret.
grant usage on schema identity, customers, catalog, sales, licensing, messaging, tasks to entrepot_staff;
grant select (tenant_id, slug, name, trade, currency, locale, time_zone, status, status_reason, created_at) on tenancy.tenants to entrepot_staff;
grant select (tenant_id, user_id, kind, email, email_lower, name, status, created_at) on identity.users to entrepot_staff;
grant select (tenant_id, user_id, role, created_at) on identity.memberships to entrepot_staff;
grant select (tenant_id, user_id, confirmed_at, failures, locked_until) on identity.totp_factors to entrepot_staff;
grant select (tenant_id, failures, window_ends_at) on identity.sign_in_counters to entrepot_staff;
grant select (tenant_id, inspection_id, staff_id, staff_name, staff_email, reason, started_at, ends_at, ended_at) on identity.inspections to entrepot_staff;
grant select (tenant_id, company_id, name, country, status, created_at) on customers.companies to entrepot_staff;
grant select (tenant_id, product_id, sku, name, kind, status) on catalog.products to entrepot_staff;
grant select (tenant_id, order_id, code, company_id, status, currency, line_count, net_minor, tax_minor, total_minor, placed_at) on sales.orders to entrepot_staff;
grant select (tenant_id, order_id, company_id, line_no, product_id, sku, name, kind, quantity, unit_price_minor, total_minor) on sales.order_lines to entrepot_staff;
grant select (tenant_id, policy_id, product_id, product_code, duration_days, when_expired) on licensing.policies to entrepot_staff;
grant select (tenant_id, license_id, key_id, policy_id, product_id, company_id, holder_email, order_id, order_line_no, unit_no, status, seats, seats_used, expires_at, first_activated_at, issued_at, version) on licensing.licenses to entrepot_staff;
grant select (tenant_id, key_id, prefix, last_four, company_id, created_at) on licensing.keys to entrepot_staff;
grant select (tenant_id, activation_id, license_id, activated_at, deactivated_at) on licensing.activations to entrepot_staff;
grant select (tenant_id, email_id, template, state, attempts, created_at, sent_at) on messaging.emails to entrepot_staff;
grant select (tenant_id, task_id, kind, state, started_at, finished_at) on tasks.tasks to entrepot_staff;
