const DAY_MS = 86_400_000;

/**
 * When an invoice falls due.
 *
 * @param termsDays days of 24 hours: the hour of issue stays, whatever clocks do in between
 */
export function dueDate(issuedAt: Date, termsDays: number): Date {
  return new Date(issuedAt.getTime() + termsDays * DAY_MS);
}
