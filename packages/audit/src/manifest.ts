import { FINGERPRINT_BYTES } from './canonical-record.ts';

/** One record in a batch. */
export interface ManifestEntry {
  readonly recordId: string;
  readonly fingerprint: Buffer;
}

const ID_BYTES = 16;
const ENTRY_BYTES = ID_BYTES + FINGERPRINT_BYTES;

/** 16 bytes from a uuid's text. */
export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

/** 48 bytes per record, in the order of the batch. */
export function writeManifest(entries: readonly ManifestEntry[]): Buffer {
  return Buffer.concat(entries.flatMap(({ recordId, fingerprint }) => [uuidBytes(recordId), fingerprint]));
}

/** What {@link writeManifest} wrote; a broken remainder is left out, and shows in the hash. */
export function readManifest(manifest: Buffer): ManifestEntry[] {
  return Array.from({ length: Math.floor(manifest.length / ENTRY_BYTES) }, (_, index) => {
    const entry = manifest.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
    const hex = entry.subarray(0, ID_BYTES).toString('hex');
    const recordId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    return { recordId, fingerprint: entry.subarray(ID_BYTES) };
  });
}
