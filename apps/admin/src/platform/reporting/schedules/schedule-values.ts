import type { Cadence, ScheduledReport } from '@entrepot/reporting/contract';
import { revenueFilters } from '../revenue/revenue-filters.ts';
import { groupingNames } from '../revenue/group-name.ts';
import { tenantInSearch } from '../tenant-in-search.ts';
import { recipientsOf } from './recipients.ts';

/** The reports that can be sent. */
export const REPORT_NAMES: Readonly<Record<ScheduledReport['report'], string>> = {
  revenue: 'Revenue', daily: 'Sales by day', 'license-activity': 'License activity', cohorts: 'Cohorts',
};

/** When each cadence goes out. */
export const CADENCE_NAMES: Readonly<Record<Cadence, string>> = { daily: 'Every day', weekly: 'Every week', monthly: 'Every month' };

/** A schedule as its form holds it: one text for each field, recipients one a line. */
export interface ScheduleValues {
  readonly name: string;
  readonly report: string;
  readonly by: string;
  readonly currency: string;
  readonly status: string;
  readonly tenantId: string;
  readonly cadence: string;
  readonly recipients: string;
}

export const NEW_SCHEDULE: ScheduleValues = { name: '', report: 'revenue', by: 'tenant', currency: '', status: '', tenantId: '', cadence: 'weekly', recipients: '' };

/** The form of a stored schedule. */
export function scheduleValues(schedule: ScheduledReport): ScheduleValues {
  const { name, report, cadence, recipients, parameters } = schedule;
  const given: { readonly [K in 'by' | 'currency' | 'status' | 'tenantId']?: string | undefined } = parameters;
  const { by = NEW_SCHEDULE.by, currency = '', status = '', tenantId = '' } = given;
  return { name, report, cadence, recipients: recipients.join('\n'), by, currency, status, tenantId };
}

/** The form that an address asks for: "Send by mail" on a report. @returns undefined when it asks for none */
export function scheduleFromSearch(search: {
  readonly new?: string | undefined; readonly by?: string | undefined; readonly currency?: string | undefined; readonly status?: string | undefined;
  readonly tenant?: string | undefined;
}): ScheduleValues | undefined {
  const report = search.new;
  if (report === undefined || !Object.hasOwn(REPORT_NAMES, report)) return undefined;
  const { by, currency = '', status = '' } = revenueFilters(search);
  const name = report === 'revenue' ? `Revenue by ${groupingNames[by].toLowerCase()}` : REPORT_NAMES[report as ScheduledReport['report']];
  return { ...NEW_SCHEDULE, report, name: currency === '' ? name : `${name}, ${currency}`, by, currency, status, tenantId: tenantInSearch(search) ?? '' };
}

/** What the contract is asked to accept: only the parameters that this report has. */
export function scheduleInput({ name, report, by, currency, status, tenantId, cadence, recipients }: ScheduleValues): unknown {
  const tenant = tenantId === '' ? {} : { tenantId };
  const inCurrency = currency === '' ? {} : { currency };
  const parameters = {
    revenue: { by, ...inCurrency, ...status !== '' && { status }, ...tenant },
    daily: { ...inCurrency, ...tenant },
  }[report] ?? tenant;
  return { name: name.trim(), report, cadence, recipients: recipientsOf(recipients), parameters };
}
