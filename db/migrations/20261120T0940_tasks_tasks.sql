-- Progress of long work, where the person who started it can see it: actors cannot read jobs.

create schema tasks;
comment on schema tasks is 'Progress of long work.';
grant usage on schema tasks to entrepot_member, entrepot_worker;

create table tasks.tasks (
  tenant_id uuid not null,
  task_id uuid not null default uuidv7(),
  kind text not null check (length(kind) between 1 and 60),
  title text not null check (length(title) between 1 and 200),
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  done_count integer not null default 0 check (done_count >= 0),
  total_count integer check (total_count >= 0),
  outcome jsonb,
  started_by uuid,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (tenant_id, task_id)
);
comment on table tasks.tasks is 'One piece of long work: how far it is and how it ended.';
alter table tasks.tasks enable row level security;
alter table tasks.tasks force row level security;
create policy fence on tasks.tasks as restrictive to public using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on tasks.tasks is 'No row of another tenant is seen or written, whatever a permissive policy says.';
grant select on tasks.tasks to entrepot_member;
grant insert on tasks.tasks to entrepot_member;
grant update (state, done_count, total_count, outcome, finished_at) on tasks.tasks to entrepot_member;
create policy member on tasks.tasks to entrepot_member using (true) with check (true);
comment on policy member on tasks.tasks is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
grant select on tasks.tasks to entrepot_worker;
grant insert on tasks.tasks to entrepot_worker;
grant update (state, done_count, total_count, outcome, finished_at) on tasks.tasks to entrepot_worker;
create policy worker on tasks.tasks to entrepot_worker using (true) with check (true);
comment on policy worker on tasks.tasks is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
