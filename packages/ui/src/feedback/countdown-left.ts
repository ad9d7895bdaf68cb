/** How much of a limited time is left, in the unit that a person counts it in. */
export interface TimeLeft {
  readonly unit: 'hours' | 'minutes' | 'seconds';
  readonly count: number;
}

/**
 * Time left until an instant: hours above two, minutes above two, then seconds. Rounded up, so that it never says zero early.
 * @param ms milliseconds left
 * @returns undefined when it is over
 */
export function timeLeft(ms: number): TimeLeft | undefined {
  if (ms <= 0) return undefined;
  if (ms > 7_200_000) return { unit: 'hours', count: Math.ceil(ms / 3_600_000) };
  if (ms > 120_000) return { unit: 'minutes', count: Math.ceil(ms / 60_000) };
  return { unit: 'seconds', count: Math.ceil(ms / 1000) };
}

/** Minutes at which the end is announced; in between a screen reader is left in peace. */
const announced = [5, 1];

/** How long, in milliseconds, an announcement stays to be read; then it would no longer be true. */
const announcementMs = 30_000;

/** The announcement that is due now, in minutes. */
export function announcedMinutes(ms: number): number | undefined {
  return announced.find((minutes) => ms <= minutes * 60_000 && ms > minutes * 60_000 - announcementMs);
}
