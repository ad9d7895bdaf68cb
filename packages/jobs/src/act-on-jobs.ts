import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { query } from '@entrepot/postgres';
import type { PgBoss } from 'pg-boss';
import { beginRun } from './begin-run.ts';
import { handle, type Handler } from './handler.ts';
import { deadLettersOf } from './jobs.queries.ts';
import { deskQueue } from './machinery-queues.ts';
import { DEAD_LETTERS } from './queue.ts';
import type { Schedule } from './schedule.ts';

/** A job as it lies in a queue, with where a dead letter came from. */
interface Lying {
  readonly id: string;
  readonly state: string;
  readonly sourceName?: string | null | undefined;
  readonly sourceId?: string | null | undefined;
}

/** What a person may throw away; what runs ends by itself. */
const DISCARDABLE: ReadonlySet<string> = new Set(['created', 'retry', 'failed', 'cancelled']);

/** Does with jobs what staff asked for. Each act done twice is the act done once. */
export function deskHandler(boss: PgBoss, schedules: readonly Schedule[]): Handler {
  return handle(deskQueue, async ({ doors, actor, payload, signal }) => {
    if (actor.tenantId !== PLATFORM_TENANT_ID) throw new Error('only the platform acts on jobs');
    if (payload.act === 'run-schedule') {
      const schedule = schedules.find(({ name }) => name === payload.schedule);
      if (schedule === undefined) throw new Error(`this release knows no schedule ${payload.schedule}`);
      await doors.transact(actor, (tx) => beginRun(tx, schedule, new Date(payload.dueAt), 'person'), { signal });
      return;
    }
    for (const id of payload.jobIds) {
      signal.throwIfAborted();
      const [job] = await boss.findJobs(payload.queue, { id });
      if (job === undefined) continue;
      await (payload.act === 'retry' ? retry : discard)(boss, payload.queue, job);
    }
  });
}

/** A job that failed for the last time lies in its own queue and, as a copy, among the dead letters: the copy goes, the job runs again. */
async function retry(boss: PgBoss, queue: string, job: Lying): Promise<void> {
  if (queue !== DEAD_LETTERS) {
    if (job.state !== 'failed') return;
    await boss.retry(queue, job.id);
    await forgetDeadLetter(boss, job.id);
    return;
  }
  const original = await originalOf(boss, job);
  if (original === undefined) {
    await boss.redrive(DEAD_LETTERS, { ids: [job.id] });
    return;
  }
  await boss.retry(original.queue, original.id);
  await boss.deleteJob(DEAD_LETTERS, job.id);
}

async function discard(boss: PgBoss, queue: string, job: Lying): Promise<void> {
  if (!DISCARDABLE.has(job.state)) return;
  if (queue === DEAD_LETTERS) {
    const original = await originalOf(boss, job);
    if (original !== undefined) await boss.deleteJob(original.queue, original.id);
  } else {
    await forgetDeadLetter(boss, job.id);
  }
  await boss.deleteJob(queue, job.id);
}

/** The failed job that a dead letter is a copy of, unless it is gone. */
async function originalOf(boss: PgBoss, letter: Lying): Promise<{ queue: string; id: string } | undefined> {
  const { sourceName, sourceId } = letter;
  if (!sourceName || !sourceId) return undefined;
  const [original] = await boss.findJobs(sourceName, { id: sourceId });
  return original?.state === 'failed' ? { queue: sourceName, id: sourceId } : undefined;
}

async function forgetDeadLetter(boss: PgBoss, sourceId: string): Promise<void> {
  const { sql, parameters } = deadLettersOf(sourceId).compile(query);
  const { rows } = await boss.getDb().executeSql(sql, [...parameters]);
  const letters = (rows as { id: string }[]).map(({ id }) => id); // the row type is the query's own
  if (letters.length > 0) await boss.deleteJob(DEAD_LETTERS, letters);
}
