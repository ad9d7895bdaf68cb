import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { giveAllToServer, writeEntry } from '@entrepot/db/write-entries';
import { ByteReader } from './byte-reader.ts';
import { MANIFEST_PATH, manifestSchema, type Manifest } from './manifest.ts';
import { unseal, UnreadableBackup } from './sealed-stream.ts';
import { readTarHeader, tarPadding, type TarHeader } from './ustar.ts';

/**
 * Writes the data folder that a backup holds. Every part is authenticated before it is used and every file compared with the
 * manifest; the folder appears when all is well, and otherwise nothing does.
 * @param file the backup.
 * @param folder the new data folder; it must not exist, or be empty.
 * @param keys of which one made the backup.
 * @throws UnreadableBackup when the file is damaged, cut or made with another key
 */
export async function restoreBackup(file: string, folder: string, keys: readonly Buffer[]): Promise<Manifest> {
  const target = resolve(folder);
  if ((await readdir(target).catch(() => [])).length > 0) throw new Error(`${target} is not empty; restore into a new folder`);
  await mkdir(dirname(target), { recursive: true });
  const draft = join(dirname(target), `.${basename(target)}.restoring-${process.pid}`);
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft, { mode: 0o700 });
    const manifest = await unpack(file, draft, keys);
    await giveAllToServer(draft);
    await rename(draft, target);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function unpack(file: string, draft: string, keys: readonly Buffer[]): Promise<Manifest> {
  const gunzip = createGunzip();
  const reading = pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), (sealed: AsyncIterable<Buffer>) => unseal(keys, sealed), gunzip)
    .then(() => undefined, (error: unknown) => error);
  try {
    return await unpackArchive(new ByteReader(gunzip), draft);
  } catch (error) {
    gunzip.destroy();
    // What the seal found wrong is the reason for whatever was found wrong further on.
    const reason = await reading;
    throw reason instanceof UnreadableBackup ? reason : error;
  }
}

async function unpackArchive(reader: ByteReader, draft: string): Promise<Manifest> {
  const found: Manifest['files'] = [];
  let manifest: Manifest | undefined;
  for (let header = await nextHeader(reader); header; header = await nextHeader(reader)) {
    if (header.path === MANIFEST_PATH) manifest = manifestSchema.parse(JSON.parse(String(await reader.take(header.size))));
    else found.push(...await unpackOne(reader, header, draft));
    await reader.take(tarPadding(header.size).length);
  }
  // To the end: the end mark is what tells a whole file from a cut one.
  for (;;) if (await reader.take(512) === undefined) break;
  if (!manifest) throw new UnreadableBackup('The backup is not whole: it has no manifest.');
  const wanted = new Set(manifest.files.map(({ path, size, sha256 }) => `${sha256} ${size} ${path}`));
  const wrong = found.find(({ path, size, sha256 }) => !wanted.has(`${sha256} ${size} ${path}`));
  if (wrong || found.length !== wanted.size) throw new UnreadableBackup(`The backup is damaged: ${wrong?.path ?? 'files are missing'}.`);
  return manifest;
}

async function nextHeader(reader: ByteReader): Promise<TarHeader | undefined> {
  const block = await reader.take(512);
  return block && readTarHeader(block);
}

async function unpackOne(reader: ByteReader, header: TarHeader, draft: string): Promise<Manifest['files']> {
  const { path, kind, size } = header;
  const hash = createHash('sha256');
  await writeEntry(draft, {
    path, kind,
    read: async function* read() {
      for await (const chunk of reader.pass(size)) {
        hash.update(chunk);
        yield chunk;
      }
    },
  });
  return kind === 'file' ? [{ path, size, sha256: hash.digest('hex') }] : [];
}
