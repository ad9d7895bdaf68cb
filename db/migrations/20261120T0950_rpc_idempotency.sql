-- The same key twice means the same effect once. Effect and answer are stored in one transaction.

create schema rpc;
comment on schema rpc is 'Answers already given.';
grant usage on schema rpc to entrepot_visitor, entrepot_buyer, entrepot_member, entrepot_clerk, entrepot_worker;

create table rpc.idempotency_keys (
  tenant_id uuid not null,
  user_id uuid not null,
  operation text not null check (length(operation) between 1 and 120),
  key text not null check (length(key) between 1 and 255),
  request_hash bytea not null check (octet_length(request_hash) = 32),
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, user_id, operation, key)
);
comment on table rpc.idempotency_keys is 'An answer that was given to a request with an Idempotency-Key; kept 24 hours. Machines without a user use the nil uuid.';
alter table rpc.idempotency_keys enable row level security;
alter table rpc.idempotency_keys force row level security;
create index idempotency_keys_by_age on rpc.idempotency_keys (tenant_id, created_at);
create policy fence on rpc.idempotency_keys as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on rpc.idempotency_keys is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on rpc.idempotency_keys to entrepot_visitor;
create policy visitor on rpc.idempotency_keys to entrepot_visitor using (user_id = (select tenancy.user_id())) with check (user_id = (select tenancy.user_id()));
comment on policy visitor on rpc.idempotency_keys is 'A visitor sees the answers it got.';
grant select, insert on rpc.idempotency_keys to entrepot_buyer;
create policy buyer on rpc.idempotency_keys to entrepot_buyer using (user_id = (select tenancy.user_id())) with check (user_id = (select tenancy.user_id()));
comment on policy buyer on rpc.idempotency_keys is 'A buyer sees the answers it got.';
grant select, insert on rpc.idempotency_keys to entrepot_member;
create policy member on rpc.idempotency_keys to entrepot_member using (user_id = (select tenancy.user_id())) with check (user_id = (select tenancy.user_id()));
comment on policy member on rpc.idempotency_keys is 'A member of the team sees the answers it got.';
grant select, insert on rpc.idempotency_keys to entrepot_clerk;
create policy clerk on rpc.idempotency_keys to entrepot_clerk using (user_id = coalesce((select tenancy.user_id()), '00000000-0000-0000-0000-000000000000')) with check (user_id = coalesce((select tenancy.user_id()), '00000000-0000-0000-0000-000000000000'));
comment on policy clerk on rpc.idempotency_keys is 'The clerk answers for the actor it stands for.';
grant select, delete on rpc.idempotency_keys to entrepot_worker;
create policy worker on rpc.idempotency_keys to entrepot_worker using (true) with check (true);
comment on policy worker on rpc.idempotency_keys is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
