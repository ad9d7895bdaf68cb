import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { enqueue, startTask } from '@entrepot/jobs';
import { issueLicensedOrder } from '@entrepot/licensing/testing';
import type { WorkerActor } from '@entrepot/postgres';
import { exportReportQueue, sendReportQueue } from '@entrepot/reporting/queues';
import { expect } from 'vitest';
import type { KilledJob } from './killed-job.ts';
import type { KillingGround } from './killing-ground.ts';

const platform = (): WorkerActor => ({ kind: 'worker', tenantId: PLATFORM_TENANT_ID, requestId: 'killing' });
const address = (name: string): string => `${name}-${uuidv7()}@example.test`;
const countOf = async ({ superuser }: KillingGround, sql: string, values: readonly unknown[]): Promise<number> =>
  Number((await superuser<{ n: string }>(`select count(*)::text as n from ${sql}`, values))[0]?.n);

const countFacts: KilledJob = {
  queue: 'reporting.count-facts',
  when: '',
  lay: async (ground) => {
    const { tenantId } = await issueLicensedOrder(ground, ground.doors, { quantity: 2 });
    await ground.superuser('delete from jobs.job where group_id = $1', [tenantId]);
    await ground.superuser("select set_config('app.tenant_id', $1, false)", [tenantId]);
    await ground.superuser("select jobs.enqueue('reporting.count-facts', jsonb_build_object('eventId', event_id), object_id::text) from events.events where tenant_id = $1 and type = 'license.provisioned'", [tenantId]);
    await ground.superuser("select set_config('app.tenant_id', '', false)");
    return {
      tenantId,
      lock: { sql: 'lock table reporting.daily_licenses in share mode' },
      middle: { table: 'events.deliveries', waitsFor: 'reporting.daily_licenses' },
      afterwards: async () => {
        expect(await countOf(ground, 'reporting.daily_licenses where tenant_id = $1 and provisioned = 2', [tenantId])).toBe(1);
        expect(await countOf(ground, "events.deliveries where tenant_id = $1 and subscriber = 'reporting.count-facts'", [tenantId])).toBe(1);
      },
    };
  },
};

const exportReport: KilledJob = {
  queue: 'reporting.export-report',
  when: '',
  lay: async (ground) => {
    const actor = platform();
    const taskId = await ground.doors.transact(actor, async (tx) => {
      const made = await startTask(tx, actor, 'report.export', 'Daily figures');
      await enqueue(tx, exportReportQueue, { taskId: made, request: { report: 'daily', parameters: { from: '2025-01-01', to: '2025-01-31' } } });
      return made;
    });
    return {
      tenantId: PLATFORM_TENANT_ID,
      lock: { sql: 'lock table tasks.files in share mode' },
      middle: { table: 'tasks.tasks', waitsFor: 'tasks.files' },
      afterwards: async () => {
        expect(await countOf(ground, "tasks.tasks where task_id = $1 and state = 'done'", [taskId])).toBe(1);
        expect(await countOf(ground, 'tasks.files where task_id = $1', [taskId])).toBe(1);
      },
    };
  },
};

const sendReport: KilledJob = {
  queue: 'reporting.send-report',
  when: '',
  lay: async (ground) => {
    const [to, scheduleId, actor] = [address('report'), uuidv7(), platform()];
    await ground.superuser(
      `insert into reporting.report_schedules (tenant_id, schedule_id, name, report, parameters, cadence, recipients, created_by, creator_name, created_at)
       values ($1, $2, 'Weekly', 'cohorts', '{}', 'weekly', $3, uuidv7(), 'Ada', now() - interval '60 days')`, [PLATFORM_TENANT_ID, scheduleId, JSON.stringify([to])]);
    await ground.doors.transact(actor, (tx) => enqueue(tx, sendReportQueue, { scheduleId, periodStart: '2025-01-01' }, { key: scheduleId }));
    return {
      tenantId: PLATFORM_TENANT_ID,
      lock: { sql: 'lock table messaging.emails in share mode' },
      middle: { table: 'reporting.report_schedules', waitsFor: 'messaging.emails' },
      afterwards: async () => {
        await expect.poll(() => ground.mail.to(to).length, { timeout: 30_000, interval: 50 }).toBe(1);
        expect(await countOf(ground, 'messaging.emails where to_address = $1', [to])).toBe(1);
      },
    };
  },
};

const mailNightlyReport: KilledJob = {
  queue: 'reporting.mail-nightly-report',
  when: '',
  lay: async (ground) => {
    const to = address('night');
    await ground.superuser(
      `insert into tenancy.platform_settings (tenant_id, key, value, changed_at) values ($1, 'nightly-report.recipients', $2, now())
       on conflict (tenant_id, key) do update set value = excluded.value`, [PLATFORM_TENANT_ID, JSON.stringify([to])]);
    return {
      tenantId: PLATFORM_TENANT_ID,
      // The job that sends points at its queue, which is checked at COMMIT.
      lock: { sql: "select from jobs.queue where name = 'messaging.send-email' for update" },
      middle: { table: 'messaging.emails' },
      afterwards: async () => {
        await expect.poll(() => ground.mail.to(to).length, { timeout: 30_000, interval: 50 }).toBe(1);
        expect(await countOf(ground, 'messaging.emails where to_address = $1', [to])).toBe(1);
      },
    };
  },
};

const purgeExports: KilledJob = {
  queue: 'reporting.purge-exports',
  when: '',
  lay: async (ground) => {
    const taskId = uuidv7();
    await ground.superuser(`insert into tasks.tasks (tenant_id, task_id, kind, title, state) values ($1, $2, 'report.export', 'Old', 'done')`, [PLATFORM_TENANT_ID, taskId]);
    await ground.superuser(`insert into tasks.files (tenant_id, task_id, part_no, name, media_type, content, created_at)
      select $1, $2, n, 'old.csv', 'text/csv', 'x', now() - interval '8 days' from generate_series(1, 3) n`, [PLATFORM_TENANT_ID, taskId]);
    return {
      tenantId: PLATFORM_TENANT_ID,
      lock: { sql: 'select from tasks.files where task_id = $1 for update', values: [taskId] },
      middle: { table: 'tasks.files' },
      afterwards: async () => expect(await countOf(ground, 'tasks.files where task_id = $1', [taskId])).toBe(0),
    };
  },
};

/** Jobs of reporting; partitions are rotated in one statement, which is there or is not. */
export const reportCases: readonly KilledJob[] = [countFacts, exportReport, sendReport, mailNightlyReport, purgeExports];
