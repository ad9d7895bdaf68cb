-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema audit authorization entrepot_owner;
comment on schema audit is 'The append-only trail of who did what.';
grant usage on schema audit to entrepot_clerk;
grant usage on schema audit to entrepot_gate;
grant usage on schema audit to entrepot_member;
grant usage on schema audit to entrepot_operator;
grant usage on schema audit to entrepot_worker;

create table audit.records (
  tenant_id uuid not null,
  record_id uuid default uuidv7() not null,
  recorded_at timestamp with time zone default now() not null,
  actor_kind text not null,
  actor_id uuid,
  actor_label text default ''::text not null,
  action text not null,
  object_type text not null,
  object_id uuid not null,
  object_label text default ''::text not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  constraint records_pkey PRIMARY KEY (tenant_id, record_id),
  constraint records_action_check CHECK ((action ~ '^[a-z-]+\.[a-z-]+$'::text)),
  constraint records_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['gate'::text, 'visitor'::text, 'buyer'::text, 'member'::text, 'device'::text, 'operator'::text, 'worker'::text]))),
  constraint records_actor_label_check CHECK ((length(actor_label) <= 254)),
  constraint records_object_label_check CHECK ((length(object_label) <= 254)),
  constraint records_object_type_check CHECK (((length(object_type) >= 1) AND (length(object_type) <= 60))),
  constraint records_request_id_check CHECK (((length(request_id) >= 1) AND (length(request_id) <= 64)))
);
alter table audit.records owner to entrepot_owner;
comment on table audit.records is 'One act of one actor on one object. actor_id is the user; NULL for machines.';
alter table audit.records enable row level security;
alter table audit.records force row level security;
CREATE INDEX records_by_action ON audit.records USING btree (tenant_id, action, record_id);
CREATE INDEX records_by_actor ON audit.records USING btree (tenant_id, actor_id, record_id);
CREATE INDEX records_by_object ON audit.records USING btree (tenant_id, object_type, object_id, record_id);
create policy fence on audit.records as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on audit.records is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on audit.records as permissive for insert to entrepot_clerk
  with check (((actor_kind = ANY (ARRAY['visitor'::text, 'buyer'::text, 'device'::text])) AND (NOT (actor_id IS DISTINCT FROM ( SELECT tenancy.user_id() AS user_id)))));
comment on policy clerk on audit.records is 'The clerk signs for the buyer or device it acts for.';
create policy gate on audit.records as permissive for insert to entrepot_gate
  with check ((actor_kind = 'gate'::text));
comment on policy gate on audit.records is 'The sign-in door signs as itself.';
create policy member on audit.records as permissive for all to entrepot_member
  using (true)
  with check (((actor_kind = 'member'::text) AND (actor_id = ( SELECT tenancy.user_id() AS user_id))));
comment on policy member on audit.records is 'The team reads the trail and signs with its own name only.';
create policy operator on audit.records as permissive for insert to entrepot_operator
  with check (((actor_kind = 'operator'::text) AND (NOT (actor_id IS DISTINCT FROM ( SELECT tenancy.user_id() AS user_id)))));
comment on policy operator on audit.records is 'Platform staff sign with their own name.';
create policy worker on audit.records as permissive for insert to entrepot_worker
  with check ((actor_kind = 'worker'::text));
comment on policy worker on audit.records is 'Jobs sign as the worker.';
grant insert on audit.records to entrepot_clerk;
grant insert on audit.records to entrepot_gate;
grant insert, select on audit.records to entrepot_member;
grant insert on audit.records to entrepot_operator;
grant insert on audit.records to entrepot_worker;
