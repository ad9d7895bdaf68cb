import { record } from '@entrepot/audit';
import { enqueue, startTask } from '@entrepot/jobs';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import type { ExportReportInput, ExportReportOutput } from './export-report.contract.ts';
import { givenFilters } from './given-filters.ts';
import { titleOf } from './name-export.ts';
import { exportReportQueue } from './queues.ts';
import { periodsOf } from './report-range.ts';

/** Tasks of this kind are exports of platform staff. */
export const EXPORT_TASK = 'report.export';

/**
 * Starts an export: a job writes the file, the task tells how far it is.
 * @throws Refusal `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export async function exportReport(tx: Tx, actor: OperatorActor, request: ExportReportInput): Promise<ExportReportOutput> {
  periodsOf(request.parameters);
  const title = titleOf(request);
  const taskId = await startTask(tx, actor, EXPORT_TASK, title);
  await record(tx, actor, { action: 'report.export', objectType: 'task', objectId: taskId, objectLabel: title, after: givenFilters({ report: request.report, ...request.parameters }) });
  await enqueue(tx, exportReportQueue, { taskId, request });
  return { taskId };
}
