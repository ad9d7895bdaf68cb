/**
 * A UUID version 7: 48 bits of Unix milliseconds, then 74 random bits. Ids that sort by time keep indexes dense, and an id
 * made by the caller lets dependent rows travel in one batch.
 *
 * @param now milliseconds since the epoch
 * @see RFC 9562 section 5.7
 */
export function uuidv7(now: number = Date.now()): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  let rest = now;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The reserved tenant that holds the platform's own staff, plans and settings. Its slug is `platform`; it sells nothing. */
export const PLATFORM_TENANT_ID = '00000000-0000-7000-8000-000000000001';
