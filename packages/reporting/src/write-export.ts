import { beginFile, FILE_PART_BYTES, finishTask, handle, reportTask, writeFilePart, type Handler } from '@entrepot/jobs';
import { Refusal } from '@entrepot/kernel';
import type { Doors, StaffDoor, StaffReader, WorkerActor } from '@entrepot/postgres';
import { CSV_HEAD, csvOf } from './csv.ts';
import type { ExportReportInput } from './export-report.contract.ts';
import { exportTable } from './export-table.ts';
import { fileNameOf, titleOf } from './name-export.ts';
import { exportReportQueue } from './queues.ts';
import { looked } from './staff-looks.ts';

/** Where a file is written, by whom. */
interface Writing {
  readonly doors: Doors;
  readonly actor: WorkerActor;
  readonly taskId: string;
  readonly signal: AbortSignal;
}

/**
 * Writes the file of an export. An attempt that died is begun again from an empty file, and whatever happens the task ends with one
 * file or none. A refusal ends the task; anything else is tried again.
 */
export function exportReportHandler(staffDoor: StaffDoor | undefined): Handler {
  return handle(exportReportQueue, async ({ doors, actor, payload, signal, lastAttempt }) => {
    const { taskId } = payload;
    try {
      await writeExport(requireStaffDoor(staffDoor), { doors, actor, taskId, signal }, payload.request);
    } catch (error) {
      if (!(error instanceof Refusal) && !lastAttempt) throw error;
      const failure = error instanceof Refusal ? error.message : 'The export failed several times. The log of the worker says why.';
      await doors.transact(actor, (tx) => finishTask(tx, taskId, { state: 'failed', summary: { failure } }));
      if (!(error instanceof Refusal)) throw error;
    }
  });
}

/** @throws Refusal `reports.unavailable` without DATABASE_STAFF_URL */
export function requireStaffDoor(staffDoor: StaffDoor | undefined): StaffDoor {
  if (staffDoor !== undefined) return staffDoor;
  throw new Refusal('conflict', 'reports.unavailable', 'Reports across tenants are switched off: this worker has no DATABASE_STAFF_URL. Ask whoever runs it to set it.');
}

/** Writes one file from one snapshot; memory holds one page and one part. @returns bytes, or undefined when the task had ended before */
export async function writeExport(staffDoor: StaffDoor, writing: Writing, request: ExportReportInput): Promise<number | undefined> {
  const { doors, actor, taskId, signal } = writing;
  if (!await doors.transact(actor, (tx) => beginFile(tx, taskId), { signal })) return undefined;
  const look = { ...looked(titleOf(request), { ...request.parameters, taskId }), action: 'report.export', actor, signal };
  return staffDoor.look(look, (staff) => writeParts(staff, writing, request));
}

async function writeParts(staff: StaffReader, { doors, actor, taskId, signal }: Writing, request: ExportReportInput): Promise<number> {
  const table = await exportTable(staff, actor, request);
  const name = fileNameOf(request);
  let waiting = Buffer.from(CSV_HEAD + csvOf([table.columns]));
  let [partNo, rowCount, bytes] = [0, 0, 0];
  const flush = async (atLeast: number): Promise<void> => {
    while (waiting.length >= atLeast && waiting.length > 0) {
      const content = waiting.subarray(0, FILE_PART_BYTES);
      waiting = Buffer.from(waiting.subarray(content.length));
      partNo += 1;
      bytes += content.length;
      await doors.transact(actor, (tx) => writeFilePart(tx, { taskId, partNo, name, mediaType: 'text/csv; charset=utf-8', content }), { signal });
    }
  };
  for await (const rows of table.pages) {
    signal.throwIfAborted();
    waiting = Buffer.concat([waiting, Buffer.from(csvOf(rows))]);
    rowCount += rows.length;
    await flush(FILE_PART_BYTES);
    await doors.transact(actor, (tx) => reportTask(tx, taskId, rowCount, Math.max(table.total, rowCount)), { signal });
  }
  await flush(1);
  await doors.transact(actor, (tx) => finishTask(tx, taskId, { state: 'done', summary: { bytes, rows: rowCount } }), { signal });
  return bytes;
}
