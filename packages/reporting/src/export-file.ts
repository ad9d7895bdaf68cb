import { findTask, readFilePart } from '@entrepot/jobs';
import type { OperatorActor, Reader } from '@entrepot/postgres';
import { EXPORT_TASK } from './export-report.ts';
import { shownExport } from './show-export.ts';

/** An exported file, part by part, so that nobody holds it as a whole. */
export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly parts: AsyncIterable<Buffer>;
}

/** The file of an export; undefined when there is none, not yet or not any more. */
export async function exportFile(reader: Reader, _actor: OperatorActor, taskId: string): Promise<ExportFile | undefined> {
  const task = await findTask(reader, EXPORT_TASK, taskId);
  const file = task && shownExport(task).file;
  if (!file) return undefined;
  const first = await readFilePart(reader, taskId, 1);
  return first && { name: file.name, mediaType: first.mediaType, bytes: file.bytes, parts: partsOf(reader, taskId, first.content) };
}

async function* partsOf(reader: Reader, taskId: string, first: Buffer): AsyncGenerator<Buffer> {
  yield first;
  for (let partNo = 2; ; partNo += 1) {
    const part = await readFilePart(reader, taskId, partNo);
    if (part === undefined) return;
    yield part.content;
  }
}
