type Scalar = string | number | boolean | null;

/**
 * What a save changed, for the audit trail: only the fields whose values differ.
 *
 * @param stored the row before; fields that `wanted` does not name are ignored
 */
export function changedFields(stored: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, Scalar>>): {
  before: Record<string, Scalar>;
  after: Record<string, Scalar>;
} {
  const before: Record<string, Scalar> = {};
  const after: Record<string, Scalar> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const old = stored[name];
    if (old === value) continue;
    before[name] = isScalar(old) ? old : null;
    after[name] = value;
  }
  return { before, after };
}

const isScalar = (value: unknown): value is Scalar => value === null || ['string', 'number', 'boolean'].includes(typeof value);
