/** Today where the person sits, as a date field has it. */
export function today(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * A day of a bank statement as a point in time: its noon, which is the same day nearly everywhere. Today is now, which the server knows
 * best: undefined. A day that is none is passed on, to be refused.
 */
export function arrivalOf(day: string, now: Date = new Date()): string | undefined {
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return day;
  return day === today(now) || (day < today(now) && noon > now) ? undefined : noon.toISOString();
}
