import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { ByteReader } from './byte-reader.ts';

// The file: MAGIC, the key's mark (8 bytes), a salt (32), then frames. A frame is a length (4 bytes, its highest bit set in the
// last frame), so many encrypted bytes, and their tag (16). Each file has a key of its own, derived with its salt; each frame's
// nonce is its number, and its length with the end mark is authenticated: frames cannot be changed, moved, left out or added.
const MAGIC = Buffer.from('ENTREPOT BACKUP 1\n');
const MARK_BYTES = 8;
const SALT_BYTES = 32;
const TAG_BYTES = 16;
const FRAME_BYTES = 1 << 20;
const LAST = 0x8000_0000;

/** Thrown for a file that is not whole, not ours, or not for these keys; the message is for the person who restores. */
export class UnreadableBackup extends Error {
  override readonly name = 'UnreadableBackup';
}

/** Encrypts a stream. @param key 32 bytes */
export async function* seal(key: Buffer, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const header = Buffer.concat([MAGIC, markOf(key), randomBytes(SALT_BYTES)]);
  const fileKey = keyOfFile(key, header);
  yield header;
  let number = 0n;
  let waiting: Buffer[] = [];
  let size = 0;
  const frame = (bytes: Buffer, last: boolean): Buffer => {
    const length = lengthOf(bytes.length, last);
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(number), { authTagLength: TAG_BYTES }).setAAD(length);
    number += 1n;
    return Buffer.concat([length, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  for await (const chunk of plain) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < FRAME_BYTES) continue;
    let whole = Buffer.concat(waiting);
    for (; whole.length >= FRAME_BYTES; whole = whole.subarray(FRAME_BYTES)) yield frame(whole.subarray(0, FRAME_BYTES), false);
    waiting = [whole];
    size = whole.length;
  }
  yield frame(Buffer.concat(waiting), true);
}

/**
 * Decrypts what {@link seal} wrote; nothing is yielded before it was authenticated.
 * @param keys 32 bytes each; the file says by a mark which of them it needs
 * @throws UnreadableBackup
 */
export async function* unseal(keys: readonly Buffer[], sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reader = new ByteReader(sealed);
  const take = async (size: number): Promise<Buffer> => {
    const bytes = await reader.take(size).catch(() => undefined);
    if (bytes === undefined) throw new UnreadableBackup('The backup is not whole: its end is missing.');
    return bytes;
  };
  const header = await take(MAGIC.length + MARK_BYTES + SALT_BYTES);
  if (!header.subarray(0, MAGIC.length).equals(MAGIC)) throw new UnreadableBackup('This file is not a backup of ours.');
  const mark = header.subarray(MAGIC.length, MAGIC.length + MARK_BYTES);
  const key = keys.find((one) => markOf(one).equals(mark));
  if (key === undefined) throw new UnreadableBackup('The backup was made with another key. Set ENTREPOT_BACKUP_KEY to the one it was made with.');
  const fileKey = keyOfFile(key, header);
  for (let number = 0n, last = false; !last; number += 1n) {
    const length = await take(4);
    const word = length.readUInt32BE();
    last = word >= LAST;
    const size = last ? word - LAST : word;
    if (size > FRAME_BYTES) throw new UnreadableBackup('The backup is damaged.');
    const bytes = await take(size);
    const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(number), { authTagLength: TAG_BYTES }).setAAD(length).setAuthTag(await take(TAG_BYTES));
    const plain = decipher.update(bytes);
    try {
      decipher.final();
    } catch (cause) {
      throw new UnreadableBackup(`The backup is damaged in its part ${number + 1n}.`, { cause });
    }
    yield plain;
  }
  if (!await reader.atEnd()) throw new UnreadableBackup('The backup is damaged: something follows its end.');
}

/** Tells which key a file needs without telling the key. */
function markOf(key: Buffer): Buffer {
  return createHash('sha256').update('entrepot backup mark').update(key).digest().subarray(0, MARK_BYTES);
}

function keyOfFile(key: Buffer, header: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, header, 'entrepot backup 1', 32));
}

function nonceOf(number: bigint): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(number, 4);
  return nonce;
}

function lengthOf(size: number, last: boolean): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(last ? size + LAST : size);
  return length;
}
