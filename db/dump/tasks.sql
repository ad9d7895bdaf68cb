-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema tasks authorization entrepot_owner;
comment on schema tasks is 'Progress of long work.';
grant usage on schema tasks to entrepot_member;
grant usage on schema tasks to entrepot_worker;

create table tasks.tasks (
  tenant_id uuid not null,
  task_id uuid default uuidv7() not null,
  kind text not null,
  title text not null,
  state text default 'running'::text not null,
  done_count integer default 0 not null,
  total_count integer,
  outcome jsonb,
  started_by uuid,
  started_at timestamp with time zone default now() not null,
  finished_at timestamp with time zone,
  constraint tasks_pkey PRIMARY KEY (tenant_id, task_id),
  constraint tasks_done_count_check CHECK ((done_count >= 0)),
  constraint tasks_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 60))),
  constraint tasks_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text]))),
  constraint tasks_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint tasks_total_count_check CHECK ((total_count >= 0))
);
alter table tasks.tasks owner to entrepot_owner;
comment on table tasks.tasks is 'One piece of long work: how far it is and how it ended.';
alter table tasks.tasks enable row level security;
alter table tasks.tasks force row level security;
create policy fence on tasks.tasks as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on tasks.tasks is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy member on tasks.tasks as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on tasks.tasks is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy worker on tasks.tasks as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on tasks.tasks is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant insert, select on tasks.tasks to entrepot_member;
grant update (state, done_count, total_count, outcome, finished_at) on tasks.tasks to entrepot_member;
grant insert, select on tasks.tasks to entrepot_worker;
grant update (state, done_count, total_count, outcome, finished_at) on tasks.tasks to entrepot_worker;
