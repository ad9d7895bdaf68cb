import { query } from '@entrepot/postgres';
import { sql } from 'kysely';
import type { ReportRange } from './report.contract.ts';
import type { ScheduledReport } from './report-schedule.contract.ts';

const json = (value: unknown) => sql<string>`${JSON.stringify(value)}::jsonb`;

/** All schedules, by name. */
export function selectSchedules(tenantId: string) {
  return query.selectFrom('reporting.report_schedules')
    .select(['schedule_id as scheduleId', 'name', 'report', 'parameters', 'cadence', 'recipients', 'creator_name as creatorName', 'created_at as createdAt',
      'paused_at as pausedAt', 'last_run_at as lastRunAt', sql<string | null>`to_char(last_period, 'YYYY-MM-DD')`.as('lastPeriod')])
    .where('tenant_id', '=', tenantId).orderBy('name').orderBy('schedule_id');
}

/** One schedule. */
export function selectSchedule(tenantId: string, scheduleId: string) {
  return selectSchedules(tenantId).where('schedule_id', '=', scheduleId);
}

export function insertSchedule(
  tenantId: string, scheduleId: string, { name, report, parameters, cadence, recipients }: ScheduledReport,
  by: { readonly userId: string; readonly name: string }, at: Date,
) {
  return query.insertInto('reporting.report_schedules').values({
    tenant_id: tenantId, schedule_id: scheduleId, name, report, parameters: json(parameters), cadence, recipients: json(recipients),
    created_by: by.userId, creator_name: by.name, created_at: at,
  });
}

export function updateSchedule(tenantId: string, scheduleId: string, { name, report, parameters, cadence, recipients }: ScheduledReport) {
  return query.updateTable('reporting.report_schedules')
    .set({ name, report, parameters: json(parameters), cadence, recipients: json(recipients) })
    .where('tenant_id', '=', tenantId).where('schedule_id', '=', scheduleId);
}

export function updatePaused(tenantId: string, scheduleId: string, pausedAt: Date | null) {
  return query.updateTable('reporting.report_schedules').set({ paused_at: pausedAt })
    .where('tenant_id', '=', tenantId).where('schedule_id', '=', scheduleId);
}

export function deleteSchedule(tenantId: string, scheduleId: string) {
  return query.deleteFrom('reporting.report_schedules').where('tenant_id', '=', tenantId).where('schedule_id', '=', scheduleId);
}

/** Notes that a period was sent; no row when it was noted already. */
export function noteSent(tenantId: string, scheduleId: string, { from }: ReportRange, at: Date) {
  return query.updateTable('reporting.report_schedules').set({ last_run_at: at, last_period: sql`${from}::date` })
    .where('tenant_id', '=', tenantId).where('schedule_id', '=', scheduleId)
    .where((eb) => eb.or([eb('last_period', 'is', null), sql<boolean>`last_period < ${from}::date`]));
}
