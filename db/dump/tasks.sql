-- Printed from the catalogue by `npm run db:dump`. It is what the migrations add up to: review it, never edit it.

create schema tasks authorization entrepot_owner;
comment on schema tasks is 'Progress of long work.';
grant usage on schema tasks to entrepot_inspector;
grant usage on schema tasks to entrepot_member;
grant usage on schema tasks to entrepot_operator;
grant usage on schema tasks to entrepot_staff;
grant usage on schema tasks to entrepot_worker;

create table tasks.files (
  tenant_id uuid not null,
  task_id uuid not null,
  part_no integer not null,
  name text not null,
  media_type text not null,
  content bytea not null,
  created_at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (tenant_id, task_id, part_no),
  constraint files_tenant_id_task_id_fkey FOREIGN KEY (tenant_id, task_id) REFERENCES tasks.tasks(tenant_id, task_id) ON DELETE CASCADE,
  constraint files_content_check CHECK ((octet_length(content) <= 1048576)),
  constraint files_media_type_check CHECK (((length(media_type) >= 1) AND (length(media_type) <= 100))),
  constraint files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint files_part_no_check CHECK ((part_no > 0))
);
alter table tasks.files owner to entrepot_owner;
comment on table tasks.files is 'The file that a piece of long work left, in parts of one megabyte at most. Purged after a week.';
alter table tasks.files enable row level security;
alter table tasks.files force row level security;
create policy fence on tasks.files as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on tasks.files is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy operator on tasks.files as permissive for select to entrepot_operator
  using ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid));
comment on policy operator on tasks.files is 'Platform staff download what their own tenant''s work left.';
create policy worker on tasks.files as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on tasks.files is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on tasks.files to entrepot_operator;
grant delete, insert, select on tasks.files to entrepot_worker;

create table tasks.schedule_runs (
  tenant_id uuid not null,
  schedule text not null,
  due_at timestamp with time zone not null,
  asked_by text not null,
  started_at timestamp with time zone not null,
  job_count integer default 0 not null,
  failed_count integer default 0 not null,
  finished_at timestamp with time zone,
  constraint schedule_runs_pkey PRIMARY KEY (tenant_id, schedule, due_at),
  constraint schedule_runs_asked_by_check CHECK ((asked_by = ANY (ARRAY['clock'::text, 'catch-up'::text, 'person'::text]))),
  constraint schedule_runs_check CHECK (((failed_count >= 0) AND (failed_count <= job_count))),
  constraint schedule_runs_job_count_check CHECK ((job_count >= 0)),
  constraint schedule_runs_schedule_check CHECK (((length(schedule) >= 1) AND (length(schedule) <= 80)))
);
alter table tasks.schedule_runs owner to entrepot_owner;
comment on table tasks.schedule_runs is 'One row for each due time of a schedule that was acted on, whoever asked first: the key makes it one, over any number of processes. Rows stand in the platform''s own tenant.';
alter table tasks.schedule_runs enable row level security;
alter table tasks.schedule_runs force row level security;
CREATE INDEX schedule_runs_open ON tasks.schedule_runs USING btree (tenant_id, started_at) WHERE (finished_at IS NULL);
create policy fence on tasks.schedule_runs as restrictive for all to public
  using ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)))
  with check ((tenant_id = ( SELECT tenancy.tenant_id() AS tenant_id)));
comment on policy fence on tasks.schedule_runs is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create policy worker on tasks.schedule_runs as permissive for select to entrepot_worker
  using (true);
comment on policy worker on tasks.schedule_runs is 'Jobs read the ledger of runs.';
create policy worker_delete on tasks.schedule_runs as permissive for delete to entrepot_worker
  using ((started_at < (now() - '90 days'::interval)));
comment on policy worker_delete on tasks.schedule_runs is 'Runs are kept for 90 days.';
create policy worker_insert on tasks.schedule_runs as permissive for insert to entrepot_worker
  with check (true);
comment on policy worker_insert on tasks.schedule_runs is 'A run begins with its row.';
create policy worker_update on tasks.schedule_runs as permissive for update to entrepot_worker
  using (true)
  with check (true);
comment on policy worker_update on tasks.schedule_runs is 'How a run went is noted once it is known.';
grant select on tasks.schedule_runs to entrepot_staff;
grant delete, select on tasks.schedule_runs to entrepot_worker;
grant insert (tenant_id, schedule, due_at, asked_by, started_at) on tasks.schedule_runs to entrepot_worker;
grant update (job_count, failed_count, finished_at) on tasks.schedule_runs to entrepot_worker;

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
create policy inspector on tasks.tasks as permissive for select to entrepot_inspector
  using (true);
comment on policy inspector on tasks.tasks is 'Platform staff looking into the tenant read what its team reads, as far as the grants go.';
create policy member on tasks.tasks as permissive for all to entrepot_member
  using (true)
  with check (true);
comment on policy member on tasks.tasks is 'Every row inside the fence is open to the tenant''s team, as far as the grants go.';
create policy operator on tasks.tasks as permissive for all to entrepot_operator
  using ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid))
  with check ((tenant_id = '00000000-0000-7000-8000-000000000001'::uuid));
comment on policy operator on tasks.tasks is 'Platform staff start long work in their own tenant and follow it there.';
create policy worker on tasks.tasks as permissive for all to entrepot_worker
  using (true)
  with check (true);
comment on policy worker on tasks.tasks is 'Every row inside the fence is open to a job inside one tenant, as far as the grants go.';
grant select on tasks.tasks to entrepot_inspector;
grant insert, select on tasks.tasks to entrepot_member;
grant update (state, done_count, total_count, outcome, finished_at) on tasks.tasks to entrepot_member;
grant insert, select on tasks.tasks to entrepot_operator;
grant select (tenant_id, task_id, kind, title, state, done_count, total_count, outcome, started_at, finished_at) on tasks.tasks to entrepot_staff;
grant insert, select on tasks.tasks to entrepot_worker;
grant update (state, done_count, total_count, outcome, finished_at) on tasks.tasks to entrepot_worker;
