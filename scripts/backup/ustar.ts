/** What stands before a file's bytes in a tar archive. */
export interface TarHeader {
  readonly path: string;
  readonly kind: 'folder' | 'file';
  readonly size: number;
}

const BLOCK = 512;
const LONGEST_PATH = 100;
const LARGEST = 8 ** 11 - 1;

/**
 * The header block of one entry, in POSIX ustar: what `tar` reads everywhere.
 * @throws Error when the path or the size does not fit (PostgreSQL's files are short of name and at most 1 GiB)
 * @see POSIX.1-2017, pax, "ustar Interchange Format"
 */
export function tarHeader({ path, kind, size }: TarHeader): Buffer {
  const name = kind === 'folder' ? `${path}/` : path;
  if (Buffer.byteLength(name) > LONGEST_PATH || size > LARGEST) throw new Error(`${path} does not fit into the archive`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, width: number): string => value.toString(8).padStart(width - 1, '0');
  block.write(name, 0);
  block.write(octal(kind === 'folder' ? 0o700 : 0o600, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write(kind === 'folder' ? '5' : '0', 156);
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${octal(checksum(block), 7)}\0 `, 148, 'latin1');
  return block;
}

/** Zeros that fill a file's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - size % BLOCK) % BLOCK);
}

/** Two empty blocks: the end of an archive. */
export const tarEnd: Buffer = Buffer.alloc(2 * BLOCK);

/**
 * Reads a header block.
 * @returns undefined for an empty block, which ends the archive.
 * @throws Error when it is no header of ours
 */
export function readTarHeader(block: Buffer): TarHeader | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  const text = (from: number, to: number): string => block.toString('utf8', from, to).split('\0', 1)[0] ?? '';
  if (Number.parseInt(text(148, 156), 8) !== checksum(block)) throw new Error('the archive is damaged: a header does not add up');
  const path = text(0, 100);
  const type = text(156, 157);
  if (type !== '0' && type !== '5') throw new Error(`the archive holds something that is neither file nor folder: ${path}`);
  return { path: path.replace(/\/$/, ''), kind: type === '5' ? 'folder' : 'file', size: Number.parseInt(text(124, 136), 8) };
}

/** The sum of a header's bytes, its own field read as spaces. */
function checksum(block: Buffer): number {
  return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}
