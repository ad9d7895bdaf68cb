export { cohortReportInput, type CohortReportInput, type CohortReportOutput } from './cohort-report.contract.ts';
export { type DashboardOutput } from './dashboard.contract.ts';
export {
  exportReportInput, type ExportReportInput, type ExportReportOutput, type ExportTask, type ListExportsOutput,
} from './export-report.contract.ts';
export { licenseActivityInput, type LicenseActivityInput, type LicenseActivityOutput } from './license-activity.contract.ts';
export { ordersAcrossTenantsInput, type OrdersAcrossTenantsInput, type OrdersAcrossTenantsOutput } from './orders-across-tenants.contract.ts';
export { platformOverviewInput, type PlatformOverviewInput, type PlatformOverviewOutput } from './platform-overview.contract.ts';
export {
  cadence, saveReportScheduleInput, scheduledReport, type Cadence, type ListReportSchedulesOutput, type ReportSchedule,
  type SaveReportScheduleInput, type ScheduledReport,
} from './report-schedule.contract.ts';
export { type Figure, type MoneyFigure, type ReportRange, type ReportedTenant } from './report.contract.ts';
export {
  revenueGrouping, revenueReportInput, type RevenueGrouping, type RevenueReportInput, type RevenueReportOutput,
} from './revenue-report.contract.ts';
export type { QueueLevel, ServiceLevel, ServiceLevelsOutput, ServiceState } from './service-levels.contract.ts';
export { tenantFiguresInput, type TenantFiguresInput, type TenantFiguresOutput } from './tenant-figures.contract.ts';
