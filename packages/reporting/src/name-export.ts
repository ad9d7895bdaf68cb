import type { ExportReportInput } from './export-report.contract.ts';
import type { RevenueGrouping } from './revenue-report.contract.ts';

const GROUPED: Readonly<Record<RevenueGrouping, string>> = {
  tenant: 'by tenant', country: 'by country', currency: 'by currency', productKind: 'by kind of product', month: 'by month',
};

/** What people call an export. */
export function titleOf({ report, parameters }: ExportReportInput): string {
  const { from, to } = parameters;
  const what = report === 'revenue' ? `Revenue ${GROUPED[parameters.by]}`
    : { 'daily': 'Daily figures', 'license-activity': 'License activity', 'cohorts': 'Cohorts', 'orders': 'Orders of one tenant' }[report];
  return `${what}, ${from} to ${to}`;
}

/** What its file is called. */
export function fileNameOf({ report, parameters }: ExportReportInput): string {
  const by = report === 'revenue' ? `-by-${parameters.by === 'productKind' ? 'product-kind' : parameters.by}` : '';
  return `${report}${by}-${parameters.from}-to-${parameters.to}.csv`;
}
