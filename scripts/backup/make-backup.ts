import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { beginBaseBackup, type BaseBackup } from '@entrepot/db/base-backup';
import { MANIFEST_PATH, type Label, type Manifest } from './manifest.ts';
import { seal } from './sealed-stream.ts';
import { tarEnd, tarHeader, tarPadding } from './ustar.ts';

/** Names sort by time. */
export const BACKUP_NAME = /^entrepot-\d{8}T\d{6}Z\.backup$/;

export interface MadeBackup {
  readonly path: string;
  readonly label: Label;
}

/**
 * Backs a running server up into one encrypted file. Memory stays bounded; the file appears under its name when it is whole.
 * @param adminUrl a superuser's; the server's data folder must lie on this machine.
 * @param folder where the file goes.
 * @param key 32 bytes.
 */
export async function makeBackup(adminUrl: string, folder: string, key: Buffer): Promise<MadeBackup> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const startedAt = new Date().toISOString();
  const path = join(folder, `entrepot-${startedAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z.backup`);
  const draft = `${path}.part`;
  const backup = await beginBaseBackup(adminUrl);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    let facts: Omit<Manifest, 'files'> | undefined;
    const archive = Readable.from(archiveOf(backup, startedAt, (manifest) => (facts = manifest)), { objectMode: false });
    await pipeline(archive, createGzip({ level: 6 }), (zipped: AsyncIterable<Buffer>) => seal(key, zipped), async function* count(sealed: AsyncIterable<Buffer>) {
      for await (const chunk of sealed) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    }, createWriteStream(draft, { mode: 0o600, flush: true }));
    if (!facts) throw new Error('the backup did not end');
    const label: Label = { ...facts, file: basename(path), bytes, sha256: hash.digest('hex') };
    await rename(draft, path);
    await writeFile(`${path}.json`, `${JSON.stringify(label, undefined, 2)}\n`, { mode: 0o600 });
    return { path, label };
  } finally {
    await backup.close();
    await rm(draft, { force: true });
  }
}

/** The data folder as a tar archive, each file summed on its way, the sums at the end. */
async function* archiveOf(backup: BaseBackup, startedAt: string, tell: (facts: Omit<Manifest, 'files'>) => void): AsyncGenerator<Buffer> {
  const files: Manifest['files'] = [];
  for await (const entry of backup.entries()) {
    yield tarHeader(entry);
    const hash = createHash('sha256');
    for await (const chunk of entry.read()) {
      hash.update(chunk);
      yield chunk;
    }
    yield tarPadding(entry.size);
    if (entry.kind === 'file') files.push({ path: entry.path, size: entry.size, sha256: hash.digest('hex') });
  }
  const facts = { format: 1, ...backup.facts(), startedAt, endedAt: new Date().toISOString() } as const;
  tell(facts);
  const manifest = Buffer.from(JSON.stringify({ ...facts, files } satisfies Manifest));
  yield tarHeader({ path: MANIFEST_PATH, kind: 'file', size: manifest.length });
  yield Buffer.concat([manifest, tarPadding(manifest.length), tarEnd]);
}
