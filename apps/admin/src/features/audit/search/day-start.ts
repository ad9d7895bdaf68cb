const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight of the person's own clock, so many days later; undefined when the text is no day. */
export function dayStart(day: string | undefined, later: number): string | undefined {
  if (day === undefined || !DAY.test(day)) return undefined;
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + later);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
