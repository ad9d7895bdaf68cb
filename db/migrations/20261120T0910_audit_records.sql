-- Who did what to which object, and what it looked like before and after. Append-only: nobody is granted UPDATE or DELETE.
-- Each actor can only sign with its own name; the clerk signs for the buyer or device it acts for. Not chained here: a row that every
-- transaction must lock first costs a tenant three quarters of its throughput; a job seals committed rows instead (ADR 0006).

create schema audit;
comment on schema audit is 'The append-only trail of who did what.';
grant usage on schema audit to entrepot_gate, entrepot_member, entrepot_clerk, entrepot_worker, entrepot_operator;

create table audit.records (
  tenant_id uuid not null,
  record_id uuid not null default uuidv7(),
  recorded_at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('gate', 'visitor', 'buyer', 'member', 'device', 'operator', 'worker')),
  actor_id uuid,
  actor_label text not null default '' check (length(actor_label) <= 254),
  action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  object_type text not null check (length(object_type) between 1 and 60),
  object_id uuid not null,
  object_label text not null default '' check (length(object_label) <= 254),
  before jsonb,
  after jsonb,
  request_id text not null check (length(request_id) between 1 and 64),
  primary key (tenant_id, record_id)
);
comment on table audit.records is 'One act of one actor on one object. actor_id is the user; NULL for machines.';
alter table audit.records enable row level security;
alter table audit.records force row level security;
create index records_by_object on audit.records (tenant_id, object_type, object_id, record_id);
create index records_by_action on audit.records (tenant_id, action, record_id);
create index records_by_actor on audit.records (tenant_id, actor_id, record_id);
create policy fence on audit.records as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on audit.records is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant insert on audit.records to entrepot_gate;
create policy gate on audit.records for insert to entrepot_gate with check (actor_kind = 'gate');
comment on policy gate on audit.records is 'The sign-in door signs as itself.';
grant select, insert on audit.records to entrepot_member;
create policy member on audit.records to entrepot_member using (true) with check (actor_kind = 'member' and actor_id = (select tenancy.user_id()));
comment on policy member on audit.records is 'The team reads the trail and signs with its own name only.';
grant insert on audit.records to entrepot_clerk;
create policy clerk on audit.records for insert to entrepot_clerk with check (actor_kind in ('visitor', 'buyer', 'device') and actor_id is not distinct from (select tenancy.user_id()));
comment on policy clerk on audit.records is 'The clerk signs for the buyer or device it acts for.';
grant insert on audit.records to entrepot_worker;
create policy worker on audit.records for insert to entrepot_worker with check (actor_kind = 'worker');
comment on policy worker on audit.records is 'Jobs sign as the worker.';
grant insert on audit.records to entrepot_operator;
create policy operator on audit.records for insert to entrepot_operator with check (actor_kind = 'operator' and actor_id is not distinct from (select tenancy.user_id()));
comment on policy operator on audit.records is 'Platform staff sign with their own name.';
