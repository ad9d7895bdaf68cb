-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema rpc authorization entrepot_owner;
comment on schema rpc is 'Answers already given.';
grant usage on schema rpc to entrepot_buyer;
grant usage on schema rpc to entrepot_clerk;
grant usage on schema rpc to entrepot_member;
grant usage on schema rpc to entrepot_visitor;
grant usage on schema rpc to entrepot_worker;

create table rpc.idempotency_keys (
  tenant_id uuid not null,
  user_id uuid not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint idempotency_keys_pkey PRIMARY KEY (tenant_id, user_id, operation, key),
  constraint idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255))),
  constraint idempotency_keys_operation_check CHECK (((length(operation) >= 1) AND (length(operation) <= 120))),
  constraint idempotency_keys_request_hash_check CHECK ((octet_length(request_hash) = 32))
);
alter table rpc.idempotency_keys owner to entrepot_owner;
comment on table rpc.idempotency_keys is 'An answer that was given to a request with an Idempotency-Key; kept 24 hours. Machines without a user use the nil uuid.';
alter table rpc.idempotency_keys enable row level security;
alter table rpc.idempotency_keys force row level security;
CREATE INDEX idempotency_keys_by_age ON rpc.idempotency_keys USING btree (tenant_id, created_at);
create policy fence on rpc.idempotency_keys as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on rpc.idempotency_keys is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy buyer on rpc.idempotency_keys as permissive for all to entrepot_buyer
  using ((user_id = ( SELECT tenancy.user_id() AS user_id)))
  with check ((user_id = ( SELECT tenancy.user_id() AS user_id)));
comment on policy buyer on rpc.idempotency_keys is 'A buyer sees the answers it got.';
create policy clerk on rpc.idempotency_keys as permissive for all to entrepot_clerk
  using ((user_id = COALESCE(( SELECT tenancy.user_id() AS user_id), '00000000-0000-0000-0000-000000000000'::uuid)))
  with check ((user_id = COALESCE(( SELECT tenancy.user_id() AS user_id), '00000000-0000-0000-0000-000000000000'::uuid)));
comment on policy clerk on rpc.idempotency_keys is 'The clerk answers for the actor it stands for.';
create policy member on rpc.idempotency_keys as permissive for all to entrepot_member
  using ((user_id = ( SELECT tenancy.user_id() AS user_id)))
  with check ((user_id = ( SELECT tenancy.user_id() AS user_id)));
comment on policy member on rpc.idempotency_keys is 'A member of the team sees the answers it got.';
create policy visitor on rpc.idempotency_keys as permissive for all to entrepot_visitor
  using ((user_id = ( SELECT tenancy.user_id() AS user_id)))
  with check ((user_id = ( SELECT tenancy.user_id() AS user_id)));
comment on policy visitor on rpc.idempotency_keys is 'A visitor sees the answers it got.';
create policy worker on rpc.idempotency_keys as permissive for all to entrepot_worker
  using ((created_at <= (now() - '24:00:00'::interval)))
  with check (false);
comment on policy worker on rpc.idempotency_keys is 'Jobs remove answers after 24 hours; younger ones they do not see.';
grant insert, select on rpc.idempotency_keys to entrepot_buyer;
grant insert, select on rpc.idempotency_keys to entrepot_clerk;
grant insert, select on rpc.idempotency_keys to entrepot_member;
grant insert, select on rpc.idempotency_keys to entrepot_visitor;
grant delete, select on rpc.idempotency_keys to entrepot_worker;
