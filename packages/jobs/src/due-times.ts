import { CronExpressionParser } from 'cron-parser';

/** The latest due time at or before `at`. @param cron five fields, in UTC */
export function latestDue(cron: string, at: Date): Date {
  // prev() answers strictly before its reference date.
  return CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: new Date(at.getTime() + 1) }).prev().toDate();
}

/** The first due time after `at`. @param cron five fields, in UTC */
export function nextDue(cron: string, at: Date): Date {
  return CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: at }).next().toDate();
}
