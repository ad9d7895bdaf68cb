import { chown, mkdir, readdir } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { serverUser } from './run-program.ts';

/** A folder or file to write; see BackupEntry. */
export interface WritableEntry {
  readonly path: string;
  readonly kind: 'folder' | 'file';
  readonly read: () => AsyncIterable<Buffer>;
}

/**
 * Writes one entry of a copy into the folder that becomes the data folder. Nothing else may read it.
 * @param directory must exist.
 * @throws Error when the entry's path leads out of it
 */
export async function writeEntry(directory: string, { path, kind, read }: WritableEntry): Promise<void> {
  const clean = normalize(path);
  if (isAbsolute(clean) || clean.split(/[/\\]/).includes('..')) throw new Error(`the copy holds a path that leads out of its folder: ${path}`);
  const target = join(directory, clean);
  await mkdir(kind === 'folder' ? target : dirname(target), { recursive: true, mode: 0o700 });
  // Not flushed one by one: a server that recovers brings its whole data folder to the disk before anything else.
  if (kind === 'file') await pipeline(read(), createWriteStream(target, { mode: 0o600 }));
}

/** Hands a written data folder to the user that the server runs as. */
export async function giveAllToServer(directory: string): Promise<void> {
  const user = serverUser();
  if (!user) return;
  await chown(directory, user.uid, user.gid);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) await chown(join(entry.parentPath, entry.name), user.uid, user.gid);
}
