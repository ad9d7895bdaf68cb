-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema identity authorization entrepot_owner;
comment on schema identity is 'Users, credentials, sessions, second factors, roles.';
grant usage on schema identity to entrepot_buyer;
grant usage on schema identity to entrepot_clerk;
grant usage on schema identity to entrepot_gate;
grant usage on schema identity to entrepot_inspector;
grant usage on schema identity to entrepot_member;
grant usage on schema identity to entrepot_operator;
grant usage on schema identity to entrepot_staff;
grant usage on schema identity to entrepot_worker;

create table identity.backup_codes (
  tenant_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint backup_codes_pkey PRIMARY KEY (tenant_id, user_id, code_hash),
  constraint backup_codes_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, user_id),
  constraint backup_codes_code_hash_check CHECK ((octet_length(code_hash) = 32))
);
alter table identity.backup_codes owner to entrepot_owner;
comment on table identity.backup_codes is 'Ten codes, one use each, hashed.';
alter table identity.backup_codes enable row level security;
alter table identity.backup_codes force row level security;
create policy fence on identity.backup_codes as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.backup_codes is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on identity.backup_codes as permissive for all to entrepot_gate
  using (true)
  with check (true);
comment on policy gate on identity.backup_codes is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
grant delete, insert, select, update on identity.backup_codes to entrepot_gate;

create table identity.inspections (
  tenant_id uuid not null,
  inspection_id uuid default uuidv7() not null,
  token_hash bytea not null,
  staff_id uuid not null,
  staff_name text not null,
  staff_email text not null,
  reason text not null,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint inspections_pkey PRIMARY KEY (tenant_id, inspection_id),
  constraint inspections_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash),
  constraint inspections_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint inspections_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 500))),
  constraint inspections_staff_email_check CHECK (((length(staff_email) >= 3) AND (length(staff_email) <= 254))),
  constraint inspections_staff_name_check CHECK (((length(staff_name) >= 1) AND (length(staff_name) <= 120))),
  constraint inspections_token_hash_check CHECK ((octet_length(token_hash) = 32)),
  constraint never_into_the_platform CHECK ((tenant_id <> '00000000-0000-7000-8000-000000000001'::uuid)),
  constraint never_longer_than_an_hour CHECK (((ends_at > started_at) AND (ends_at <= (started_at + '01:00:00'::interval))))
);
alter table identity.inspections owner to entrepot_owner;
comment on table identity.inspections is 'Platform staff looked into this tenant: who, why, from when to when. staff_id is a user of the platform tenant, so no key points there.';
alter table identity.inspections enable row level security;
alter table identity.inspections force row level security;
create policy fence on identity.inspections as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.inspections is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on identity.inspections as permissive for select to entrepot_gate
  using (true);
comment on policy gate on identity.inspections is 'The door finds an inspection by its token.';
create policy inspector on identity.inspections as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on identity.inspections is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on identity.inspections as permissive for select to entrepot_member
  using (true);
comment on policy member on identity.inspections is 'The team sees who of the platform looked in, and why.';
create policy operator on identity.inspections as permissive for all to entrepot_operator
  using ((staff_id = ( SELECT tenancy.user_id() AS user_id)))
  with check ((staff_id = ( SELECT tenancy.user_id() AS user_id)));
comment on policy operator on identity.inspections is 'Staff begin and end inspections of their own.';
create policy worker on identity.inspections as permissive for all to entrepot_worker
  using ((ends_at <= (now() - '30 days'::interval)))
  with check (false);
comment on policy worker on identity.inspections is 'Jobs remove inspections, tokens and all, that ended 30 days ago; the audit trail keeps who looked in and why.';
grant select on identity.inspections to entrepot_gate;
grant select (tenant_id, inspection_id, staff_id, staff_name, reason, started_at, ends_at, ended_at) on identity.inspections to entrepot_inspector;
grant select (tenant_id, inspection_id, staff_id, staff_name, reason, started_at, ends_at, ended_at) on identity.inspections to entrepot_member;
grant insert (tenant_id, inspection_id, token_hash, staff_id, staff_name, staff_email, reason, started_at, ends_at) on identity.inspections to entrepot_operator;
grant select (tenant_id, inspection_id, staff_id, staff_name, staff_email, reason, started_at, ends_at, ended_at) on identity.inspections to entrepot_operator;
grant update (ended_at) on identity.inspections to entrepot_operator;
grant select (tenant_id, inspection_id, staff_id, staff_name, staff_email, reason, started_at, ends_at, ended_at) on identity.inspections to entrepot_staff;
grant delete on identity.inspections to entrepot_worker;
grant select (tenant_id, inspection_id, ends_at) on identity.inspections to entrepot_worker;

create table identity.invitations (
  tenant_id uuid not null,
  invitation_id uuid default uuidv7() not null,
  email text not null,
  email_lower text generated always as (lower(email)) stored not null,
  role text not null,
  token_hash bytea not null,
  token_ciphertext bytea not null,
  invited_by uuid not null,
  inviter_name text not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (tenant_id, invitation_id),
  constraint invitations_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash),
  constraint invitations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint accepted_or_revoked CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL))),
  constraint invitations_email_check CHECK (((email ~~ '%_@_%'::text) AND (length(email) <= 254))),
  constraint invitations_inviter_name_check CHECK (((length(inviter_name) >= 1) AND (length(inviter_name) <= 120))),
  constraint invitations_role_check CHECK (((length(role) >= 1) AND (length(role) <= 40))),
  constraint invitations_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
alter table identity.invitations owner to entrepot_owner;
comment on table identity.invitations is 'Somebody was asked to join the team. The token stands here as a hash, and encrypted for the mail that carries it. Rows are purged some time after they ended.';
alter table identity.invitations enable row level security;
alter table identity.invitations force row level security;
CREATE UNIQUE INDEX invitations_one_open ON identity.invitations USING btree (tenant_id, email_lower) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
create policy fence on identity.invitations as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.invitations is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on identity.invitations as permissive for all to entrepot_gate
  using (true)
  with check (true);
comment on policy gate on identity.invitations is 'The sign-in door finds an invitation by its token and notes that it was accepted.';
create policy operator on identity.invitations as permissive for all to entrepot_operator
  using (true)
  with check (true);
comment on policy operator on identity.invitations is 'Platform staff invite their own people, and the first owner of a new tenant.';
create policy worker on identity.invitations as permissive for select to entrepot_worker
  using (true);
comment on policy worker on identity.invitations is 'Jobs mail invitations.';
create policy worker_delete on identity.invitations as permissive for delete to entrepot_worker
  using ((LEAST(expires_at, accepted_at, revoked_at) <= (now() - '30 days'::interval)));
comment on policy worker_delete on identity.invitations is 'Jobs remove invitations that ended 30 days ago.';
grant select on identity.invitations to entrepot_gate;
grant update (accepted_at) on identity.invitations to entrepot_gate;
grant insert (tenant_id, invitation_id, email, role, token_hash, token_ciphertext, invited_by, inviter_name, created_at, expires_at) on identity.invitations to entrepot_operator;
grant select (tenant_id, invitation_id, email, email_lower, role, invited_by, inviter_name, created_at, expires_at, accepted_at, revoked_at) on identity.invitations to entrepot_operator;
grant update (revoked_at) on identity.invitations to entrepot_operator;
grant delete on identity.invitations to entrepot_worker;
grant select (tenant_id, invitation_id, email, role, token_ciphertext, inviter_name, created_at, expires_at, accepted_at, revoked_at) on identity.invitations to entrepot_worker;

create table identity.memberships (
  tenant_id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamp with time zone default now() not null,
  constraint memberships_pkey PRIMARY KEY (tenant_id, user_id),
  constraint memberships_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, user_id),
  constraint memberships_role_check CHECK (
CASE
    WHEN (tenant_id = '00000000-0000-7000-8000-000000000001'::uuid) THEN (role = ANY (ARRAY['platform-administrator'::text, 'platform-operator'::text, 'platform-support'::text, 'platform-analyst'::text]))
    ELSE (role = ANY (ARRAY['owner'::text, 'manager'::text, 'support'::text, 'viewer'::text]))
END)
);
alter table identity.memberships owner to entrepot_owner;
comment on table identity.memberships is 'The built-in role of a member of the team; what a role permits stands in the permission catalog.';
alter table identity.memberships enable row level security;
alter table identity.memberships force row level security;
create policy fence on identity.memberships as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.memberships is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on identity.memberships as permissive for all to entrepot_gate
  using (true)
  with check (true);
comment on policy gate on identity.memberships is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy inspector on identity.memberships as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on identity.memberships is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on identity.memberships as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on identity.memberships is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy operator on identity.memberships as permissive for select to entrepot_operator
  using (true);
comment on policy operator on identity.memberships is 'Platform staff read the roles of a tenant''s team.';
create policy operator_changes on identity.memberships as permissive for update to entrepot_operator
  using ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid))
  with check ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid));
comment on policy operator_changes on identity.memberships is 'Platform staff change roles in their own tenant only.';
grant insert, select on identity.memberships to entrepot_gate;
grant select on identity.memberships to entrepot_inspector;
grant insert, select on identity.memberships to entrepot_member;
grant update (role) on identity.memberships to entrepot_member;
grant select on identity.memberships to entrepot_operator;
grant update (role) on identity.memberships to entrepot_operator;
grant select (tenant_id, user_id, role, created_at) on identity.memberships to entrepot_staff;

create table identity.passwords (
  tenant_id uuid not null,
  user_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone default now() not null,
  constraint passwords_pkey PRIMARY KEY (tenant_id, user_id),
  constraint passwords_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, user_id),
  constraint passwords_password_hash_check CHECK (((length(password_hash) >= 20) AND (length(password_hash) <= 255)))
);
alter table identity.passwords owner to entrepot_owner;
comment on table identity.passwords is 'argon2id in PHC form.';
alter table identity.passwords enable row level security;
alter table identity.passwords force row level security;
create policy fence on identity.passwords as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.passwords is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on identity.passwords as permissive for all to entrepot_gate
  using (true)
  with check (true);
comment on policy gate on identity.passwords is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
grant insert, select on identity.passwords to entrepot_gate;
grant update (password_hash, changed_at) on identity.passwords to entrepot_gate;

create table identity.sessions (
  tenant_id uuid not null,
  session_hash bytea not null,
  user_id uuid not null,
  audience text not null,
  second_factor_at timestamp with time zone,
  challenge_failures smallint default 0 not null,
  created_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone default now() not null,
  idle_expires_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  remembered boolean default false not null,
  user_agent text default ''::text not null,
  address text default ''::text not null,
  constraint sessions_pkey PRIMARY KEY (tenant_id, session_hash),
  constraint sessions_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, user_id),
  constraint sessions_address_check CHECK ((length(address) <= 64)),
  constraint sessions_audience_check CHECK ((audience = ANY (ARRAY['admin'::text, 'storefront'::text, 'platform'::text]))),
  constraint sessions_challenge_failures_check CHECK ((challenge_failures >= 0)),
  constraint sessions_session_hash_check CHECK ((octet_length(session_hash) = 32)),
  constraint sessions_user_agent_check CHECK ((length(user_agent) <= 400))
);
alter table identity.sessions owner to entrepot_owner;
comment on table identity.sessions is 'A session under the SHA-256 of its token. second_factor_at is NULL while the second factor is still owed.';
alter table identity.sessions enable row level security;
alter table identity.sessions force row level security;
CREATE INDEX sessions_by_user ON identity.sessions USING btree (tenant_id, user_id, created_at);
create policy fence on identity.sessions as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.sessions is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on identity.sessions as permissive for all to entrepot_gate
  using (true)
  with check (true);
comment on policy gate on identity.sessions is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy worker on identity.sessions as permissive for all to entrepot_worker
  using (((expires_at <= now()) OR (idle_expires_at <= now())))
  with check (false);
comment on policy worker on identity.sessions is 'Jobs remove sessions that have ended.';
grant delete, insert, select, update on identity.sessions to entrepot_gate;
grant delete on identity.sessions to entrepot_worker;
grant select (tenant_id, session_hash, idle_expires_at, expires_at) on identity.sessions to entrepot_worker;

create table identity.sign_in_counters (
  tenant_id uuid not null,
  subject_hash bytea not null,
  failures integer not null,
  window_ends_at timestamp with time zone not null,
  constraint sign_in_counters_pkey PRIMARY KEY (tenant_id, subject_hash),
  constraint sign_in_counters_failures_check CHECK ((failures >= 0)),
  constraint sign_in_counters_subject_hash_check CHECK ((octet_length(subject_hash) = 32))
);
alter table identity.sign_in_counters owner to entrepot_owner;
comment on table identity.sign_in_counters is 'Failed sign-ins of one account from one address within a window.';
alter table identity.sign_in_counters enable row level security;
alter table identity.sign_in_counters force row level security;
create policy fence on identity.sign_in_counters as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.sign_in_counters is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on identity.sign_in_counters as permissive for all to entrepot_gate
  using (true)
  with check (true);
comment on policy gate on identity.sign_in_counters is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy operator on identity.sign_in_counters as permissive for all to entrepot_operator
  using (true)
  with check (true);
comment on policy operator on identity.sign_in_counters is 'Platform staff lift the limits on sign-in; whose they are stays hashed.';
create policy worker on identity.sign_in_counters as permissive for all to entrepot_worker
  using ((window_ends_at <= now()))
  with check (false);
comment on policy worker on identity.sign_in_counters is 'Jobs remove counters whose window has ended.';
grant delete, insert, select, update on identity.sign_in_counters to entrepot_gate;
grant delete on identity.sign_in_counters to entrepot_operator;
grant select (tenant_id, subject_hash) on identity.sign_in_counters to entrepot_operator;
grant select (tenant_id, failures, window_ends_at) on identity.sign_in_counters to entrepot_staff;
grant delete on identity.sign_in_counters to entrepot_worker;
grant select (tenant_id, subject_hash, window_ends_at) on identity.sign_in_counters to entrepot_worker;

create table identity.totp_factors (
  tenant_id uuid not null,
  user_id uuid not null,
  secret_ciphertext bytea not null,
  confirmed_at timestamp with time zone,
  last_time_step bigint default 0 not null,
  failures smallint default 0 not null,
  locked_until timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint totp_factors_pkey PRIMARY KEY (tenant_id, user_id),
  constraint totp_factors_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, user_id),
  constraint totp_factors_failures_check CHECK ((failures >= 0))
);
alter table identity.totp_factors owner to entrepot_owner;
comment on table identity.totp_factors is 'A TOTP secret, encrypted under a versioned key. A code works once: last_time_step only moves forward.';
alter table identity.totp_factors enable row level security;
alter table identity.totp_factors force row level security;
create policy fence on identity.totp_factors as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.totp_factors is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy gate on identity.totp_factors as permissive for all to entrepot_gate
  using (true)
  with check (true);
comment on policy gate on identity.totp_factors is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy operator on identity.totp_factors as permissive for all to entrepot_operator
  using (true)
  with check (true);
comment on policy operator on identity.totp_factors is 'Platform staff lift the lock of a second factor; its secret they cannot read.';
grant delete, insert, select, update on identity.totp_factors to entrepot_gate;
grant select (tenant_id, user_id, confirmed_at, failures, locked_until) on identity.totp_factors to entrepot_operator;
grant update (failures, locked_until) on identity.totp_factors to entrepot_operator;
grant select (tenant_id, user_id, confirmed_at, failures, locked_until) on identity.totp_factors to entrepot_staff;

create table identity.users (
  tenant_id uuid not null,
  user_id uuid default uuidv7() not null,
  kind text not null,
  email text not null,
  email_lower text generated always as (lower(email)) stored not null,
  name text not null,
  status text default 'active'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint users_pkey PRIMARY KEY (tenant_id, user_id),
  constraint users_tenant_id_email_lower_key UNIQUE (tenant_id, email_lower),
  constraint users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint users_email_check CHECK (((email ~~ '%_@_%'::text) AND (length(email) <= 254))),
  constraint users_kind_check CHECK ((kind = ANY (ARRAY['member'::text, 'buyer'::text]))),
  constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint users_status_check CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text])))
);
alter table identity.users owner to entrepot_owner;
comment on table identity.users is 'A person of the tenant: of its team (member) or of a customer (buyer).';
alter table identity.users enable row level security;
alter table identity.users force row level security;
create policy fence on identity.users as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on identity.users is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on identity.users as permissive for select to entrepot_buyer
  using ((user_id = ( SELECT tenancy.user_id() AS user_id)));
comment on policy buyer on identity.users is 'A buyer sees itself.';
create policy clerk on identity.users as permissive for select to entrepot_clerk
  using (true);
comment on policy clerk on identity.users is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy gate on identity.users as permissive for all to entrepot_gate
  using (true)
  with check (true);
comment on policy gate on identity.users is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy inspector on identity.users as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on identity.users is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on identity.users as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on identity.users is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy operator on identity.users as permissive for all to entrepot_operator
  using (true)
  with check (true);
comment on policy operator on identity.users is 'Platform staff see who there is and decide who may sign in.';
create policy worker on identity.users as permissive for select to entrepot_worker
  using (true);
comment on policy worker on identity.users is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, user_id, email, email_lower, name, status) on identity.users to entrepot_buyer;
grant select (tenant_id, user_id, email, name, status) on identity.users to entrepot_clerk;
grant insert, select on identity.users to entrepot_gate;
grant select (tenant_id, user_id, kind, email, email_lower, name, status, created_at) on identity.users to entrepot_inspector;
grant insert, select on identity.users to entrepot_member;
grant update (name, status) on identity.users to entrepot_member;
grant select (tenant_id, user_id, kind, email, email_lower, name, status, created_at) on identity.users to entrepot_operator;
grant update (status) on identity.users to entrepot_operator;
grant select (tenant_id, user_id, kind, email, email_lower, name, status, created_at) on identity.users to entrepot_staff;
grant select (tenant_id, user_id, kind, email, name, status) on identity.users to entrepot_worker;
