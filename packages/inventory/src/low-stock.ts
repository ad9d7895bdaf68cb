/**
 * Whether a change makes stock low: it stood above the mark, and stands at it or below now.
 *
 * @param mark NULL: nobody wants to know
 */
export function fallsTo(mark: number | null, before: number, after: number): mark is number {
  return mark !== null && before > mark && after <= mark;
}
