import { acrossTenants, command, memberProcedure, reading, router, staffProcedure } from '@entrepot/rpc';
import { cohortReportInput, cohortReportOutput } from './cohort-report.contract.ts';
import { cohortReport } from './cohort-report.ts';
import { dashboardInput, dashboardOutput } from './dashboard.contract.ts';
import { dashboard } from './dashboard.ts';
import { deleteReportSchedule } from './delete-report-schedule.ts';
import {
  exportReportInput, exportReportOutput, exportTask as exportTaskOutput, exportTaskInput, listExportsInput, listExportsOutput,
} from './export-report.contract.ts';
import { exportReport } from './export-report.ts';
import { exportTask } from './export-task.ts';
import { licenseActivityInput, licenseActivityOutput } from './license-activity.contract.ts';
import { licenseActivity } from './license-activity.ts';
import { listExports } from './list-exports.ts';
import { listReportSchedules } from './list-report-schedules.ts';
import { ordersAcrossTenantsInput, ordersAcrossTenantsOutput } from './orders-across-tenants.contract.ts';
import { ordersAcrossTenants } from './orders-across-tenants.ts';
import { pauseReportSchedule } from './pause-report-schedule.ts';
import { platformOverviewInput, platformOverviewOutput } from './platform-overview.contract.ts';
import { platformOverview } from './platform-overview.ts';
import {
  changedScheduleOutput, deleteReportScheduleInput, listReportSchedulesInput, listReportSchedulesOutput, pauseReportScheduleInput,
  saveReportScheduleInput, saveReportScheduleOutput,
} from './report-schedule.contract.ts';
import { revenueReportInput, revenueReportOutput } from './revenue-report.contract.ts';
import { revenueReport } from './revenue-report.ts';
import { saveReportSchedule } from './save-report-schedule.ts';
import { cohortLook, drillDownLook, licenseLook, overviewLook, revenueLook, tenantLook } from './staff-looks.ts';
import { serviceLevelsInput, serviceLevelsOutput } from './service-levels.contract.ts';
import { serviceLevels } from './service-levels.ts';
import { tenantFiguresInput, tenantFiguresOutput } from './tenant-figures.contract.ts';
import { tenantFigures } from './tenant-figures.ts';
import { tenantUsageInput, tenantUsageOutput } from './tenant-usage.contract.ts';
import { tenantUsage } from './tenant-usage.ts';

const report = staffProcedure('report.read');
const exporting = staffProcedure('report.export');
const scheduling = staffProcedure('report.schedule');

export const reportingRouter = router({
  dashboard: memberProcedure('dashboard.read').input(dashboardInput).output(dashboardOutput).query(reading(dashboard)),

  platformOverview: report.input(platformOverviewInput).output(platformOverviewOutput).query(acrossTenants(overviewLook, platformOverview)),
  revenueReport: report.input(revenueReportInput).output(revenueReportOutput).query(acrossTenants(revenueLook, revenueReport)),
  cohortReport: report.input(cohortReportInput).output(cohortReportOutput).query(acrossTenants(cohortLook, cohortReport)),
  licenseActivity: report.input(licenseActivityInput).output(licenseActivityOutput).query(acrossTenants(licenseLook, licenseActivity)),
  tenantFigures: report.input(tenantFiguresInput).output(tenantFiguresOutput).query(acrossTenants(tenantLook, tenantFigures)),
  ordersAcrossTenants: report.input(ordersAcrossTenantsInput).output(ordersAcrossTenantsOutput)
    .query(acrossTenants(drillDownLook, ordersAcrossTenants)),

  tenantUsage: staffProcedure('tenant.read').input(tenantUsageInput).output(tenantUsageOutput)
    .query(acrossTenants(({ tenantId }) => ({ action: 'report.read', objectType: 'tenant', objectId: tenantId, detail: { report: 'usage' } }), tenantUsage)),

  serviceLevels: staffProcedure('service.read').input(serviceLevelsInput).output(serviceLevelsOutput)
    .query(async ({ ctx }) => ctx.across({ action: 'service.read', objectType: 'service', objectLabel: 'Service levels' },
      async (staff) => serviceLevels(staff, await ctx.processFigures?.()))),

  exportReport: exporting.input(exportReportInput).output(exportReportOutput).mutation(command(exportReport)),
  exportTask: exporting.input(exportTaskInput).output(exportTaskOutput).query(reading(exportTask)),
  listExports: exporting.input(listExportsInput).output(listExportsOutput).query(reading(listExports)),

  saveReportSchedule: scheduling.input(saveReportScheduleInput).output(saveReportScheduleOutput).mutation(command(saveReportSchedule)),
  listReportSchedules: scheduling.input(listReportSchedulesInput).output(listReportSchedulesOutput).query(reading(listReportSchedules)),
  pauseReportSchedule: scheduling.input(pauseReportScheduleInput).output(changedScheduleOutput).mutation(command(pauseReportSchedule)),
  deleteReportSchedule: scheduling.input(deleteReportScheduleInput).output(changedScheduleOutput).mutation(command(deleteReportSchedule)),
});
