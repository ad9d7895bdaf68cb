-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema messaging authorization entrepot_owner;
comment on schema messaging is 'E-mail.';
grant usage on schema messaging to entrepot_inspector;
grant usage on schema messaging to entrepot_member;
grant usage on schema messaging to entrepot_staff;
grant usage on schema messaging to entrepot_worker;

create table messaging.emails (
  tenant_id uuid not null,
  email_id uuid default uuidv7() not null,
  dedupe_key text not null,
  template text not null,
  parameters jsonb default '{}'::jsonb not null,
  to_address text not null,
  subject text default ''::text not null,
  state text default 'queued'::text not null,
  attempts smallint default 0 not null,
  last_error text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone,
  constraint emails_pkey PRIMARY KEY (tenant_id, email_id),
  constraint emails_tenant_id_dedupe_key_key UNIQUE (tenant_id, dedupe_key),
  constraint emails_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(tenant_id),
  constraint emails_dedupe_key_check CHECK (((length(dedupe_key) >= 1) AND (length(dedupe_key) <= 200))),
  constraint emails_last_error_check CHECK ((length(last_error) <= 500)),
  constraint emails_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text]))),
  constraint emails_subject_check CHECK ((length(subject) <= 300)),
  constraint emails_template_check CHECK (((length(template) >= 1) AND (length(template) <= 60))),
  constraint emails_to_address_check CHECK (((length(to_address) >= 3) AND (length(to_address) <= 254)))
);
alter table messaging.emails owner to entrepot_owner;
comment on table messaging.emails is 'An e-mail to one address; dedupe_key says for what, and makes it one.';
alter table messaging.emails enable row level security;
alter table messaging.emails force row level security;
create policy fence on messaging.emails as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on messaging.emails is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy inspector on messaging.emails as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on messaging.emails is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on messaging.emails as permissive for select to entrepot_member
  using (true);
comment on policy member on messaging.emails is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on messaging.emails as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on messaging.emails is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select (tenant_id, email_id, dedupe_key, template, to_address, subject, state, attempts, last_error, created_at, sent_at) on messaging.emails to entrepot_inspector;
grant select on messaging.emails to entrepot_member;
grant select (tenant_id, email_id, template, state, attempts, created_at, sent_at) on messaging.emails to entrepot_staff;
grant insert, select on messaging.emails to entrepot_worker;
grant update (subject, state, attempts, last_error, sent_at) on messaging.emails to entrepot_worker;
