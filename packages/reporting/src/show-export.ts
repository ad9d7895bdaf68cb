import type { FollowedTask } from '@entrepot/jobs';
import { z } from 'zod';
import type { ExportTask } from './export-report.contract.ts';

/** How the job says what became of an export. */
const exportOutcome = z.object({ bytes: z.int().default(0), failure: z.string().default('') });

/** An export as its task tells it. */
export function shownExport(task: FollowedTask): ExportTask {
  const { data } = exportOutcome.safeParse(task.outcome ?? {});
  const { taskId, title, state, fileName, startedAt, finishedAt } = task;
  return {
    taskId, title, state, done: task.doneCount, total: task.totalCount, failure: data?.failure ?? '',
    file: state === 'done' && fileName !== null ? { name: fileName, bytes: data?.bytes ?? 0, path: `/platform/exports/${taskId}` } : null,
    startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
  };
}
