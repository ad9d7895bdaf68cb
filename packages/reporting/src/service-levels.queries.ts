import { DEAD_LETTERS } from '@entrepot/jobs';
import { sql, type RawBuilder } from 'kysely';
import type { QueueLevel } from './service-levels.contract.ts';

/** How each queue stands. pg-boss's states are ordered: what waits comes before 'active', what has ended from 'completed' on. */
export function queueLevelsAcrossTenants(): RawBuilder<QueueLevel> {
  return sql`
    select q.name as queue,
           (count(j.id) filter (where j.state < 'active' and j.start_after <= now()))::int as due,
           (count(j.id) filter (where j.state < 'active' and j.start_after > now()))::int as later,
           (count(j.id) filter (where j.state = 'active'))::int as running,
           (select count(d.id) from jobs.job d where d.name = ${DEAD_LETTERS} and d.source_name = q.name and d.state < 'active')::int as "deadLetters",
           coalesce(extract(epoch from now() - min(j.start_after) filter (where j.state < 'active' and j.start_after <= now())), 0)::float8 as "lagSeconds",
           coalesce(extract(epoch from now() - min(j.created_on)), 0)::float8 as "oldestUnfinishedSeconds"
      from jobs.queue q left join jobs.job j on j.name = q.name and j.state < 'completed'
     where q.name <> ${DEAD_LETTERS}
     group by q.name order by q.name`;
}

/** E-mail that waits for the mail server, and how long license keys took within the last hour; seconds, NULL without any. */
export function mailLevelsAcrossTenants(): RawBuilder<{ oldest: number | null; oldestKeys: number | null; slowestKeys: number | null }> {
  return sql`
    select extract(epoch from now() - min(m.created_at) filter (where m.state in ('queued', 'sending')))::float8 as oldest,
           extract(epoch from now() - min(m.created_at) filter (where m.state in ('queued', 'sending') and m.template = 'license-keys'))::float8 as "oldestKeys",
           extract(epoch from max(m.sent_at - m.created_at) filter (where m.state = 'sent' and m.template = 'license-keys'))::float8 as "slowestKeys"
      from messaging.emails m
     where m.state in ('queued', 'sending') or m.sent_at > now() - interval '1 hour'`;
}
