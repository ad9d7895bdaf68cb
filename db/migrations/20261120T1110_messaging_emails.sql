-- Each e-mail that was asked for, once per key, and what became of it. Secrets (license keys) are not stored here: the body is made
-- when it is sent.

create schema messaging;
comment on schema messaging is 'E-mail.';
grant usage on schema messaging to entrepot_member, entrepot_worker;

create table messaging.emails (
  tenant_id uuid not null references tenancy.tenants (tenant_id),
  email_id uuid not null default uuidv7(),
  dedupe_key text not null check (length(dedupe_key) between 1 and 200),
  template text not null check (length(template) between 1 and 60),
  parameters jsonb not null default '{}',
  to_address text not null check (length(to_address) between 3 and 254),
  subject text not null default '' check (length(subject) <= 300),
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts smallint not null default 0,
  last_error text not null default '' check (length(last_error) <= 500),
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (tenant_id, email_id),
  unique (tenant_id, dedupe_key)
);
comment on table messaging.emails is 'An e-mail to one address; dedupe_key says for what, and makes it one.';
alter table messaging.emails enable row level security;
alter table messaging.emails force row level security;
create policy fence on messaging.emails as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on messaging.emails is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on messaging.emails to entrepot_member;
create policy member on messaging.emails for select to entrepot_member using (true);
comment on policy member on messaging.emails is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on messaging.emails to entrepot_worker;
grant insert on messaging.emails to entrepot_worker;
grant update (subject, state, attempts, last_error, sent_at) on messaging.emails to entrepot_worker;
create policy worker on messaging.emails to entrepot_worker using (true) with check (true);
comment on policy worker on messaging.emails is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
