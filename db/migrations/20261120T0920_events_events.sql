-- Facts, written in the same transaction as the change they tell of, and handed to subscribers by the relay. Append-only.
-- Actors write and cannot read: what an event carries may be more than its actor may see.

create schema events;
comment on schema events is 'Domain events.';
grant usage on schema events to entrepot_gate, entrepot_member, entrepot_clerk, entrepot_worker, entrepot_operator;

create table events.events (
  tenant_id uuid not null,
  event_id uuid not null default uuidv7(),
  type text not null check (type ~ '^[a-z-]+\.[a-z-]+$'),
  object_type text not null check (length(object_type) between 1 and 60),
  object_id uuid not null,
  actor_kind text not null check (actor_kind in ('gate', 'visitor', 'buyer', 'member', 'device', 'operator', 'worker')),
  actor_id uuid,
  payload jsonb not null,
  request_id text not null check (length(request_id) between 1 and 64),
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, event_id)
);
comment on table events.events is 'One fact about one object; the payload follows the schema registered for the type.';
alter table events.events enable row level security;
alter table events.events force row level security;
create index events_by_object on events.events (tenant_id, object_type, object_id, event_id);
create policy fence on events.events as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on events.events is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant insert on events.events to entrepot_gate;
create policy gate on events.events for insert to entrepot_gate with check (true);
comment on policy gate on events.events is 'Every row inside the fence is open to the sign-in door, as far as the grants go.';
grant insert on events.events to entrepot_member;
create policy member on events.events for insert to entrepot_member with check (true);
comment on policy member on events.events is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant insert on events.events to entrepot_clerk;
create policy clerk on events.events for insert to entrepot_clerk with check (true);
comment on policy clerk on events.events is 'Every row inside the fence is open to the system on behalf of a buyer or a device, as far as the grants go.';
grant insert on events.events to entrepot_operator;
create policy operator on events.events for insert to entrepot_operator with check (true);
comment on policy operator on events.events is 'Every row inside the fence is open to platform staff''s writes, as far as the grants go.';
grant select, insert on events.events to entrepot_worker;
create policy worker on events.events to entrepot_worker using (true) with check (true);
comment on policy worker on events.events is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';

create table events.deliveries (
  tenant_id uuid not null,
  event_id uuid not null,
  subscriber text not null check (length(subscriber) between 1 and 80),
  delivered_at timestamptz not null default now(),
  primary key (tenant_id, event_id, subscriber),
  foreign key (tenant_id, event_id) references events.events (tenant_id, event_id)
);
comment on table events.deliveries is 'A subscriber has acted on an event: written in the same transaction as the effect, so a second delivery does nothing.';
alter table events.deliveries enable row level security;
alter table events.deliveries force row level security;
create policy fence on events.deliveries as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on events.deliveries is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select, insert on events.deliveries to entrepot_worker;
create policy worker on events.deliveries to entrepot_worker using (true) with check (true);
comment on policy worker on events.deliveries is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
