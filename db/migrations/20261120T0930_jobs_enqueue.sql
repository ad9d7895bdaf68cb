-- How an actor asks for work: one function that writes a pg-boss job in the caller's transaction. A rollback leaves no job,
-- a commit loses none. Actors never touch pg-boss's tables, where they would count every tenant's jobs. The tenant in data.tenantId
-- and group_id, and the prefix of the key, come from the context: a forged tenant is overwritten.

grant usage on schema jobs to entrepot_gate, entrepot_member, entrepot_clerk, entrepot_worker, entrepot_operator, entrepot_enqueuer, entrepot_jobs;
grant select (name, policy, expire_seconds, deletion_seconds, retention_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, dead_letter, heartbeat_seconds) on jobs.queue to entrepot_enqueuer;
grant insert on jobs.job to entrepot_enqueuer;
create function jobs.enqueue(queue text, payload jsonb, key text default null, delay_seconds integer default 0) returns void
  language sql volatile security definer set search_path = ''
  as $enqueue$
    insert into jobs.job (name, data, singleton_key, group_id, start_after, keep_until, expire_seconds, deletion_seconds,
                          retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    select q.name,
           enqueue.payload || pg_catalog.jsonb_build_object('tenantId', tenancy.tenant_id()),
           tenancy.tenant_id()::text || ':' || enqueue.key,
           tenancy.tenant_id()::text,
           pg_catalog.now() + pg_catalog.make_interval(secs => enqueue.delay_seconds),
           pg_catalog.now() + pg_catalog.make_interval(secs => enqueue.delay_seconds + q.retention_seconds),
           q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max,
           q.policy, q.dead_letter, q.heartbeat_seconds
      from jobs.queue q
     where q.name = enqueue.queue and tenancy.tenant_id() is not null
    on conflict do nothing;
  $enqueue$;
comment on function jobs.enqueue(text, jsonb, text, integer) is 'Enqueues one job of the tenant in context, in the caller''s transaction. Belongs to entrepot_enqueuer.';
revoke execute on function jobs.enqueue(text, jsonb, text, integer) from public;
grant execute on function jobs.enqueue(text, jsonb, text, integer) to entrepot_gate, entrepot_member, entrepot_clerk, entrepot_worker, entrepot_operator;
