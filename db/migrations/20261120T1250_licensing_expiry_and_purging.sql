-- The worker's day: what expires, what is purged, and the ledger of scheduled runs. Everything a job may do here it may do to what is due and
-- to nothing else: the policies of purging hold the age, so that a job that forgets to ask for it removes nothing that still lives.
-- Deliberately not granted: DELETE of runs to anyone but the worker, and then of old ones only; job payloads to anyone but platform staff.

-- Which tenants there are: ids, never a row. Nobody but the enqueueing function asks.
create function tenancy.tenant_ids() returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct r.tenant_id from tenancy.routes r where r.kind = 'slug' and r.tenant_id <> '00000000-0000-7000-8000-000000000001';
  end;
comment on function tenancy.tenant_ids() is 'Every tenant but the platform''s own. Ids, never a row. Belongs to entrepot_router.';
revoke execute on function tenancy.tenant_ids() from public;
grant execute on function tenancy.tenant_ids() to entrepot_enqueuer;

-- One job in each tenant, in one statement: 5,000 tenants one by one are 5,000 transactions. Only a job of the platform's own tenant is
-- heard; what is written is what jobs.enqueue() writes.
create function jobs.enqueue_in_every_tenant(queue text, payload jsonb, key text) returns bigint
  language sql volatile security definer set search_path = ''
  as $enqueue$
    with made as (
      insert into jobs.job (name, data, singleton_key, group_id, start_after, keep_until, expire_seconds, deletion_seconds,
                            retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
      select q.name,
             enqueue_in_every_tenant.payload || pg_catalog.jsonb_build_object('tenantId', t.tenant_id),
             t.tenant_id::text || ':' || enqueue_in_every_tenant.key,
             t.tenant_id::text,
             pg_catalog.now(),
             pg_catalog.now() + pg_catalog.make_interval(secs => q.retention_seconds),
             q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max,
             q.policy, q.dead_letter, q.heartbeat_seconds
        from jobs.queue q cross join tenancy.tenant_ids() as t (tenant_id)
       where q.name = enqueue_in_every_tenant.queue and tenancy.tenant_id() = '00000000-0000-7000-8000-000000000001'
      on conflict do nothing
      returning 1
    )
    select pg_catalog.count(*) from made;
  $enqueue$;
comment on function jobs.enqueue_in_every_tenant(text, jsonb, text) is 'Enqueues one job in each tenant, for a scheduled run; heard from the platform''s own tenant only. Belongs to entrepot_enqueuer.';
revoke execute on function jobs.enqueue_in_every_tenant(text, jsonb, text) from public;
grant execute on function jobs.enqueue_in_every_tenant(text, jsonb, text) to entrepot_worker;

create table tasks.schedule_runs (
  tenant_id uuid not null,
  schedule text not null check (length(schedule) between 1 and 80),
  due_at timestamptz not null,
  asked_by text not null check (asked_by in ('clock', 'catch-up', 'person')),
  started_at timestamptz not null,
  job_count integer not null default 0 check (job_count >= 0),
  failed_count integer not null default 0 check (failed_count between 0 and job_count),
  finished_at timestamptz,
  primary key (tenant_id, schedule, due_at)
);
comment on table tasks.schedule_runs is 'One row for each due time of a schedule that was acted on, whoever asked first: the key makes it one, over any number of processes. Rows stand in the platform''s own tenant.';
alter table tasks.schedule_runs enable row level security;
alter table tasks.schedule_runs force row level security;
create policy fence on tasks.schedule_runs as restrictive to public
  using (tenant_id = (select tenancy.tenant_id())) with check (tenant_id = (select tenancy.tenant_id()));
comment on policy fence on tasks.schedule_runs is 'No row of another tenant is seen or written, whatever a permissive policy says.';
create index schedule_runs_open on tasks.schedule_runs (tenant_id, started_at) where finished_at is null;
grant select on tasks.schedule_runs to entrepot_worker;
grant insert (tenant_id, schedule, due_at, asked_by, started_at) on tasks.schedule_runs to entrepot_worker;
grant update (job_count, failed_count, finished_at) on tasks.schedule_runs to entrepot_worker;
grant delete on tasks.schedule_runs to entrepot_worker;
create policy worker on tasks.schedule_runs for select to entrepot_worker using (true);
comment on policy worker on tasks.schedule_runs is 'Jobs read the ledger of runs.';
create policy worker_insert on tasks.schedule_runs for insert to entrepot_worker with check (true);
comment on policy worker_insert on tasks.schedule_runs is 'A run begins with its row.';
create policy worker_update on tasks.schedule_runs for update to entrepot_worker using (true) with check (true);
comment on policy worker_update on tasks.schedule_runs is 'How a run went is noted once it is known.';
create policy worker_delete on tasks.schedule_runs for delete to entrepot_worker using (started_at < now() - interval '90 days');
comment on policy worker_delete on tasks.schedule_runs is 'Runs are kept for 90 days.';
grant select on tasks.schedule_runs to entrepot_staff;

-- Expiry. Whoever moves expires_at takes the note of expiry back: the CHECK sees to it.
alter table licensing.licenses
  add column expired_at timestamptz,
  add column reminded_at timestamptz,
  add column reminded_expiry timestamptz,
  add column reminded_days smallint check (reminded_days in (1, 7, 30)),
  add constraint expired_when_its_time_came check (expired_at is null or (expires_at is not null and expired_at >= expires_at)),
  add constraint reminded_of_something check ((reminded_at is null) = (reminded_expiry is null) and (reminded_at is null) = (reminded_days is null));
comment on column licensing.licenses.expired_at is 'When its expiry was noted and told. A validation does not look here, but at expires_at.';
comment on column licensing.licenses.reminded_expiry is 'The expires_at that its holder was reminded of, so many days ahead at last (reminded_days), at reminded_at. Another expires_at starts again.';
create index licenses_to_expire on licensing.licenses (tenant_id, expires_at, license_id) where expired_at is null and status <> 'revoked';
grant update (status, version, expired_at, reminded_at, reminded_expiry, reminded_days) on licensing.licenses to entrepot_worker;
grant select (expired_at) on licensing.licenses to entrepot_staff;

create index carts_by_age on sales.carts (tenant_id, updated_at);

-- Purging. What the worker sees here has ended; a session or a counter that lives is not even counted.
grant select (tenant_id, session_hash, idle_expires_at, expires_at), delete on identity.sessions to entrepot_worker;
create policy worker on identity.sessions to entrepot_worker using (expires_at <= now() or idle_expires_at <= now()) with check (false);
comment on policy worker on identity.sessions is 'Jobs remove sessions that have ended.';
grant select (tenant_id, subject_hash, window_ends_at), delete on identity.sign_in_counters to entrepot_worker;
create policy worker on identity.sign_in_counters to entrepot_worker using (window_ends_at <= now()) with check (false);
comment on policy worker on identity.sign_in_counters is 'Jobs remove counters whose window has ended.';
drop policy worker on identity.invitations;
create policy worker on identity.invitations for select to entrepot_worker using (true);
comment on policy worker on identity.invitations is 'Jobs mail invitations.';
create policy worker_delete on identity.invitations for delete to entrepot_worker
  using (least(expires_at, accepted_at, revoked_at) <= now() - interval '30 days');
comment on policy worker_delete on identity.invitations is 'Jobs remove invitations that ended 30 days ago.';
grant select (tenant_id, inspection_id, ends_at), delete on identity.inspections to entrepot_worker;
create policy worker on identity.inspections to entrepot_worker using (ends_at <= now() - interval '30 days') with check (false);
comment on policy worker on identity.inspections is 'Jobs remove inspections, tokens and all, that ended 30 days ago; the audit trail keeps who looked in and why.';
drop policy worker on rpc.idempotency_keys;
create policy worker on rpc.idempotency_keys to entrepot_worker using (created_at <= now() - interval '24 hours') with check (false);
comment on policy worker on rpc.idempotency_keys is 'Jobs remove answers after 24 hours; younger ones they do not see.';

-- What the console shows of the machinery: jobs by state, queues and their settings, schedules. Payloads hold ids, never a secret.
grant usage on schema jobs to entrepot_staff;
grant select (id, name, state, data, group_id, singleton_key, retry_limit, retry_count, start_after, created_on, started_on, completed_on,
  heartbeat_on, output, source_name, source_id, source_output, source_retry_count) on jobs.job to entrepot_staff;
grant select (name, policy, dead_letter, heartbeat_seconds, expire_seconds, retry_limit) on jobs.queue to entrepot_staff;
grant select (name, key, cron, data) on jobs.schedule to entrepot_staff;
