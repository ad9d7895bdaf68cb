import type { Reader, Tx } from '@entrepot/postgres';
import { deleteFile, deleteFilesBefore, insertFilePart, lockRunningTask, selectFilePart, selectTasks, type NewFilePart } from './task-files.queries.ts';

/** What parts of a file hold at most, in bytes. */
export const FILE_PART_BYTES = 1_048_576;

const KEPT_MS = 7 * 86_400_000;

/** A piece of long work as people follow it; `fileName` while there is a file. */
export type FollowedTask = Awaited<ReturnType<ReturnType<typeof selectTasks>['executeTakeFirstOrThrow']>>;

/** The newest tasks of a kind. */
export async function listTasks(reader: Reader, kind: string, limit: number): Promise<FollowedTask[]> {
  return reader.all(selectTasks(reader.tenantId, kind, { limit }));
}

/** One task of a kind. */
export async function findTask(reader: Reader, kind: string, taskId: string): Promise<FollowedTask | undefined> {
  return reader.first(selectTasks(reader.tenantId, kind, { taskId, limit: 1 }));
}

/**
 * Begins the file of a task, or begins it again: what an attempt that died left is removed.
 * @returns false when the task has ended, so that there is nothing to write
 */
export async function beginFile(tx: Tx, taskId: string): Promise<boolean> {
  if (await tx.first(lockRunningTask(tx.tenantId, taskId)) === undefined) return false;
  await tx.run(deleteFile(tx.tenantId, taskId));
  return true;
}

/** Adds the next part of a task's file. */
export async function writeFilePart(tx: Tx, part: NewFilePart): Promise<void> {
  await tx.run(insertFilePart(tx.tenantId, part, tx.at));
}

/** One part of a task's file, counted from 1; undefined behind the last. */
export async function readFilePart(reader: Reader, taskId: string, partNo: number): Promise<{ name: string; mediaType: string; content: Buffer } | undefined> {
  return reader.first(selectFilePart(reader.tenantId, taskId, partNo));
}

/** Removes the files of tasks that are older than a week. @returns how many parts */
export async function purgeFiles(tx: Tx): Promise<number> {
  return tx.run(deleteFilesBefore(tx.tenantId, new Date(tx.at.getTime() - KEPT_MS)));
}
