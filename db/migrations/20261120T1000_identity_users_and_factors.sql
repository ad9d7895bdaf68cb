-- People who sign in: the tenant's team and its customers' buyers. Credentials, sessions, factors and counters are open to
-- the gate alone; not even the team that administers users can read a hash, a session or a secret.

create schema identity;
comment on schema identity is 'Users, credentials, sessions, second factors, roles.';
grant usage on schema identity to entrepot_gate, entrepot_buyer, entrepot_member, entrepot_clerk, entrepot_worker;

create table identity.users (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  user_id uuid not null default uuidv7(),
  kind text not null check (kind in ('member', 'buyer')),
  email text not null check (email like '%_@_%' and length(email) <= 254),
  email_lower text not null generated always as (lower(email)) stored,
  name text not null check (length(name) between 1 and 120),
  status text not null default 'active' check (status in ('active', 'disabled')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, user_id),
  unique (tenant_id, email_lower)
);
comment on table identity.users is 'A person of the tenant: of its team (member) or of a customer (buyer).';
alter table identity.users enable row level security;
alter table identity.users force row level security;
create policy fence on identity.users as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.users is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on identity.users to entrepot_gate;
create policy gate on identity.users to entrepot_gate using (true) with check (true);
comment on policy gate on identity.users is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
grant select on identity.users to entrepot_member;
grant insert on identity.users to entrepot_member;
grant update (name, status) on identity.users to entrepot_member;
create policy member on identity.users to entrepot_member using (true) with check (true);
comment on policy member on identity.users is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select (tenant_id, user_id, email, email_lower, name, status) on identity.users to entrepot_buyer;
create policy buyer on identity.users for select to entrepot_buyer using (user_id = (select tenancy.user_id()));
comment on policy buyer on identity.users is 'A buyer sees itself.';
grant select (tenant_id, user_id, email, name, status) on identity.users to entrepot_clerk;
create policy clerk on identity.users for select to entrepot_clerk using (true);
comment on policy clerk on identity.users is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant select (tenant_id, user_id, kind, email, name, status) on identity.users to entrepot_worker;
create policy worker on identity.users for select to entrepot_worker using (true);
comment on policy worker on identity.users is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table identity.memberships (
  tenant_id uuid not null,
  user_id uuid not null,
  role text not null check (role in ('owner', 'manager', 'support', 'viewer')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references identity.users (tenant_id, user_id)
);
comment on table identity.memberships is 'The built-in role of a member of the team; what a role permits stands in the permission catalog.';
alter table identity.memberships enable row level security;
alter table identity.memberships force row level security;
create policy fence on identity.memberships as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.memberships is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on identity.memberships to entrepot_gate;
create policy gate on identity.memberships to entrepot_gate using (true) with check (true);
comment on policy gate on identity.memberships is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
grant select on identity.memberships to entrepot_member;
grant insert on identity.memberships to entrepot_member;
grant update (role) on identity.memberships to entrepot_member;
create policy member on identity.memberships to entrepot_member using (true) with check (true);
comment on policy member on identity.memberships is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';

create table identity.passwords (
  tenant_id uuid not null,
  user_id uuid not null,
  password_hash text not null check (length(password_hash) between 20 and 255),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references identity.users (tenant_id, user_id)
);
comment on table identity.passwords is 'argon2id in PHC form.';
alter table identity.passwords enable row level security;
alter table identity.passwords force row level security;
create policy fence on identity.passwords as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.passwords is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on identity.passwords to entrepot_gate;
grant insert on identity.passwords to entrepot_gate;
grant update (password_hash, changed_at) on identity.passwords to entrepot_gate;
create policy gate on identity.passwords to entrepot_gate using (true) with check (true);
comment on policy gate on identity.passwords is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';

create table identity.sessions (
  tenant_id uuid not null,
  session_hash bytea not null check (octet_length(session_hash) = 32),
  user_id uuid not null,
  audience text not null check (audience in ('admin', 'storefront')),
  second_factor_at timestamptz,
  challenge_failures smallint not null default 0 check (challenge_failures >= 0),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_expires_at timestamptz not null,
  expires_at timestamptz not null,
  remembered boolean not null default false,
  user_agent text not null default '' check (length(user_agent) <= 400),
  address text not null default '' check (length(address) <= 64),
  primary key (tenant_id, session_hash),
  foreign key (tenant_id, user_id) references identity.users (tenant_id, user_id)
);
comment on table identity.sessions is 'A session under the SHA-256 of its token. second_factor_at is NULL while the second factor is still owed.';
alter table identity.sessions enable row level security;
alter table identity.sessions force row level security;
create index sessions_by_user on identity.sessions (tenant_id, user_id, created_at);
create policy fence on identity.sessions as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.sessions is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, update, delete on identity.sessions to entrepot_gate;
create policy gate on identity.sessions to entrepot_gate using (true) with check (true);
comment on policy gate on identity.sessions is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';

create table identity.totp_factors (
  tenant_id uuid not null,
  user_id uuid not null,
  secret_ciphertext bytea not null,
  confirmed_at timestamptz,
  last_time_step bigint not null default 0,
  failures smallint not null default 0 check (failures >= 0),
  locked_until timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references identity.users (tenant_id, user_id)
);
comment on table identity.totp_factors is 'A TOTP secret, encrypted under a versioned key. A code works once: last_time_step only moves forward.';
alter table identity.totp_factors enable row level security;
alter table identity.totp_factors force row level security;
create policy fence on identity.totp_factors as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.totp_factors is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, update, delete on identity.totp_factors to entrepot_gate;
create policy gate on identity.totp_factors to entrepot_gate using (true) with check (true);
comment on policy gate on identity.totp_factors is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';

create table identity.backup_codes (
  tenant_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  used_at timestamptz,
  primary key (tenant_id, user_id, code_hash),
  foreign key (tenant_id, user_id) references identity.users (tenant_id, user_id)
);
comment on table identity.backup_codes is 'Ten codes, one use each, hashed.';
alter table identity.backup_codes enable row level security;
alter table identity.backup_codes force row level security;
create policy fence on identity.backup_codes as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.backup_codes is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, update, delete on identity.backup_codes to entrepot_gate;
create policy gate on identity.backup_codes to entrepot_gate using (true) with check (true);
comment on policy gate on identity.backup_codes is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';

create table identity.sign_in_counters (
  tenant_id uuid not null,
  subject_hash bytea not null check (octet_length(subject_hash) = 32),
  failures integer not null check (failures >= 0),
  window_ends_at timestamptz not null,
  primary key (tenant_id, subject_hash)
);
comment on table identity.sign_in_counters is 'Failed sign-ins of one account from one address within a window.';
alter table identity.sign_in_counters enable row level security;
alter table identity.sign_in_counters force row level security;
create policy fence on identity.sign_in_counters as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on identity.sign_in_counters is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert, update, delete on identity.sign_in_counters to entrepot_gate;
create policy gate on identity.sign_in_counters to entrepot_gate using (true) with check (true);
comment on policy gate on identity.sign_in_counters is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
