import { getRouteApi } from '@tanstack/react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { CohortReport } from './cohorts/cohort-report.tsx';
import { LicenseReport } from './license-activity/license-report.tsx';
import type { ReportSearch } from './report-head.tsx';
import { RevenueReport } from './revenue/revenue-report.tsx';

const route = getRouteApi('/platform/reports');

/** Reports across tenants: which one, its days and its filters stand in the address. */
export function ReportsPage() {
  usePageTitle('Reports');
  const search: ReportSearch = route.useSearch();
  if (search.tab === 'cohorts') return <CohortReport search={search} />;
  if (search.tab === 'licenses') return <LicenseReport search={search} />;
  return <RevenueReport search={search} />;
}
