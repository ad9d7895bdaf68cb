/** A moment of the old books, and the day it has there. */
export interface BookedAt {
  readonly at: Date;
  /** `2010-12-01`, as the clock on the wall had it. */
  readonly day: string;
}

const WRITTEN = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})$/;
const YEARS = { first: 1990, last: 2099 };
const HOUR_MS = 3_600_000;
const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/**
 * Reads `01/12/2010 08:26` as a minute in London. Of the hour that an autumn night has twice it takes the first; the hour that a spring
 * night does not have is read as winter time. The day stays the one that is written.
 *
 * @returns undefined when there is no such minute, or its year is outside 1990 to 2099
 */
export function londonTime(text: string): BookedAt | undefined {
  const [, day = '', month = '', year = '', hour = '', minute = ''] = WRITTEN.exec(text) ?? [];
  if (year === '' || Number(year) < YEARS.first || Number(year) > YEARS.last) return undefined;
  const wall = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  // 30 February would become 2 March.
  if (Number.isNaN(wall.getTime()) || wall.getUTCDate() !== Number(day) || wall.getUTCHours() !== Number(hour)) return undefined;
  const inSummer = new Date(wall.getTime() - HOUR_MS);
  return { at: Number(londonHour.format(inSummer)) === Number(hour) ? inSummer : wall, day: `${year}-${month}-${day}` };
}
