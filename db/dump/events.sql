-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema events authorization entrepot_owner;
comment on schema events is 'Domain events.';
grant usage on schema events to entrepot_clerk;
grant usage on schema events to entrepot_gate;
grant usage on schema events to entrepot_inspector;
grant usage on schema events to entrepot_member;
grant usage on schema events to entrepot_operator;
grant usage on schema events to entrepot_worker;

create table events.deliveries (
  tenant_id uuid not null,
  event_id uuid not null,
  subscriber text not null,
  delivered_at timestamp with time zone default now() not null,
  constraint deliveries_pkey PRIMARY KEY (tenant_id, event_id, subscriber),
  constraint deliveries_tenant_id_event_id_fkey FOREIGN KEY (tenant_id, event_id) REFERENCES events.events(tenant_id, event_id),
  constraint deliveries_subscriber_check CHECK (((length(subscriber) >= 1) AND (length(subscriber) <= 80)))
);
alter table events.deliveries owner to entrepot_owner;
comment on table events.deliveries is 'A subscriber has acted on an event: written in the same transaction as the effect, so a second delivery does nothing.';
alter table events.deliveries enable row level security;
alter table events.deliveries force row level security;
create policy fence on events.deliveries as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on events.deliveries is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy inspector on events.deliveries as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on events.deliveries is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on events.deliveries as permissive for select to entrepot_member
  using (true);
comment on policy member on events.deliveries is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on events.deliveries as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on events.deliveries is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on events.deliveries to entrepot_inspector;
grant select on events.deliveries to entrepot_member;
grant insert, select on events.deliveries to entrepot_worker;

create table events.events (
  tenant_id uuid not null,
  event_id uuid default uuidv7() not null,
  type text not null,
  object_type text not null,
  object_id uuid not null,
  actor_kind text not null,
  actor_id uuid,
  payload jsonb not null,
  request_id text not null,
  recorded_at timestamp with time zone default now() not null,
  constraint events_pkey PRIMARY KEY (tenant_id, event_id),
  constraint events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['gate'::text, 'visitor'::text, 'buyer'::text, 'member'::text, 'device'::text, 'operator'::text, 'worker'::text]))),
  constraint events_object_type_check CHECK (((length(object_type) >= 1) AND (length(object_type) <= 60))),
  constraint events_request_id_check CHECK (((length(request_id) >= 1) AND (length(request_id) <= 64))),
  constraint events_type_check CHECK ((type ~ '^[a-z-]+\.[a-z-]+$'::text))
);
alter table events.events owner to entrepot_owner;
comment on table events.events is 'One fact about one object; the payload follows the schema registered for the type.';
alter table events.events enable row level security;
alter table events.events force row level security;
CREATE INDEX events_by_object ON events.events USING btree (tenant_id, object_type, object_id, event_id);
CREATE INDEX events_by_type ON events.events USING btree (tenant_id, type, event_id);
create policy fence on events.events as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on events.events is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy clerk on events.events as permissive for insert to entrepot_clerk
  with check (true);
comment on policy clerk on events.events is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
create policy gate on events.events as permissive for insert to entrepot_gate
  with check (true);
comment on policy gate on events.events is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
create policy inspector on events.events as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on events.events is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on events.events as permissive for insert to entrepot_member
  with check (true);
comment on policy member on events.events is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy member_reads on events.events as permissive for select to entrepot_member
  using (true);
comment on policy member_reads on events.events is 'The tenant''s team reads what happened in its own tenant. What events carry is written for it: no key, no token, no password.';
create policy operator on events.events as permissive for insert to entrepot_operator
  with check (true);
comment on policy operator on events.events is 'Every row inside the fence is open to platform staff''s writes, as far as the grants go.';
create policy worker on events.events as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on events.events is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant insert on events.events to entrepot_clerk;
grant insert on events.events to entrepot_gate;
grant select (tenant_id, event_id, type, object_type, object_id, actor_kind, actor_id, request_id, recorded_at) on events.events to entrepot_inspector;
grant insert, select on events.events to entrepot_member;
grant insert on events.events to entrepot_operator;
grant insert, select on events.events to entrepot_worker;
