import { findTask } from '@entrepot/jobs';
import { Refusal } from '@entrepot/kernel';
import type { OperatorActor, Reader } from '@entrepot/postgres';
import type { ExportTask, ExportTaskInput } from './export-report.contract.ts';
import { EXPORT_TASK } from './export-report.ts';
import { shownExport } from './show-export.ts';

/**
 * How far an export is.
 * @throws Refusal `export.not-found`
 */
export async function exportTask(reader: Reader, _actor: OperatorActor, { taskId }: ExportTaskInput): Promise<ExportTask> {
  const task = await findTask(reader, EXPORT_TASK, taskId);
  if (task === undefined) throw new Refusal('not-found', 'export.not-found', 'There is no such export. Start it again.');
  return shownExport(task);
}
