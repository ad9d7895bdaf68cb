import type { TabLink } from '@entrepot/ui';
import { address } from '../../app/address.ts';
import type { Staff } from '../staff.ts';

/** Where somebody is among the reports. */
export type ReportTab = 'revenue' | 'cohorts' | 'licenses' | 'exports' | 'schedules';

/** The tabs of the reports that a role may open. @param kept days and tenant go along from one report to the next */
export function reportTabs(
  current: ReportTab, may: Staff['may'], kept: { readonly from?: string | undefined; readonly to?: string | undefined; readonly tenant?: string | undefined } = {},
): TabLink[] {
  const { from, to, tenant } = kept;
  return [
    { id: 'revenue', label: 'Revenue', href: address('/reports', { from, to, tenant }), shown: true },
    { id: 'cohorts', label: 'Cohorts', href: address('/reports', { tab: 'cohorts', from, to, tenant }), shown: true },
    { id: 'licenses', label: 'License activity', href: address('/reports', { tab: 'licenses', from, to, tenant }), shown: true },
    { id: 'exports', label: 'Exports', href: address('/reports/exports'), shown: may('report.export') },
    { id: 'schedules', label: 'By mail', href: address('/reports/schedules'), shown: may('report.schedule') },
  ].filter(({ shown }) => shown).map(({ id, label, href }) => ({ label, href, current: id === current }));
}
