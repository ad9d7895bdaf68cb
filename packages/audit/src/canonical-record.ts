import { createHash } from 'node:crypto';

/** A record as PostgreSQL writes each of its columns as text: uuids in lower case, jsonb in its own normal form, null for NULL. */
export interface CanonicalRow {
  readonly tenantId: string;
  readonly recordId: string;
  /** UTC with six decimals, `2026-11-20T14:05:00.123456Z`: a Date would lose the microseconds. */
  readonly recordedAt: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorLabel: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly objectLabel: string;
  /** The text of the jsonb: keys by length and then bytes, one blank after `:` and `,` (manual 8.14). */
  readonly before: string | null;
  readonly after: string | null;
  readonly requestId: string;
}

/** Bytes of a fingerprint. */
export const FINGERPRINT_BYTES = 32;

/**
 * The one text that a record is hashed as: a JSON array without blanks of a version and the thirteen columns in the order of the
 * table. Published: whoever verifies needs nothing else, and a change needs a new version.
 * @see docs/adr/0017-how-the-trail-is-sealed.md
 */
export function canonicalText(row: CanonicalRow): string {
  return JSON.stringify([
    'entrepot-audit-record-1', row.tenantId, row.recordId, row.recordedAt, row.actorKind, row.actorId, row.actorLabel, row.action,
    row.objectType, row.objectId, row.objectLabel, row.before, row.after, row.requestId,
  ]);
}

/** SHA-256 of the canonical text in UTF-8. */
export function fingerprintOf(row: CanonicalRow): Buffer {
  return createHash('sha256').update(canonicalText(row), 'utf8').digest();
}
