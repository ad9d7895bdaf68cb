import { uuidv7 } from '@entrepot/kernel';

/** Ids within one millisecond: the 12 bits after the version. */
const PER_MILLISECOND = 4096;
let last = 0;

/**
 * A uuidv7 that is greater than every one before it in this process: events sort by their ids, and two of one transaction often share a
 * millisecond.
 *
 * @see RFC 9562 section 6.2, method 1: a counter in place of the first random bits
 */
export function nextEventId(): string {
  last = Math.max(last + 1, Date.now() * PER_MILLISECOND);
  const id = uuidv7(Math.floor(last / PER_MILLISECOND));
  return `${id.slice(0, 15)}${(last % PER_MILLISECOND).toString(16).padStart(3, '0')}${id.slice(18)}`;
}
