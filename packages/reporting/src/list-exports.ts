import { listTasks } from '@entrepot/jobs';
import type { OperatorActor, Reader } from '@entrepot/postgres';
import type { ListExportsOutput } from './export-report.contract.ts';
import { EXPORT_TASK } from './export-report.ts';
import { shownExport } from './show-export.ts';

const SHOWN = 50;

/** The newest exports of everybody. */
export async function listExports(reader: Reader, _actor: OperatorActor, _input: Record<string, never>): Promise<ListExportsOutput> {
  return { exports: (await listTasks(reader, EXPORT_TASK, SHOWN)).map(shownExport) };
}
