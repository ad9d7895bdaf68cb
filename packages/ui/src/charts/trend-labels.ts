import { textWidth } from './text-width.ts';

/** A figure written beside its point; `x` is its middle, `y` its baseline. */
export interface TrendLabel {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Half of about how wide it is. */
  readonly half: number;
  readonly text: string;
}

interface Room {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far, in pixels, a figure may stand from its point to keep clear of the line. */
const reach = 44;

/** The points worth a figure: the highest above zero, the last, the first; without repeats, most important first. */
export function pointsToLabel(values: readonly (number | undefined)[]): readonly number[] {
  const known = values.flatMap((value, index) => (value === undefined ? [] : [{ value, index }]));
  const peak = known.reduce((best, point) => (point.value > best.value ? point : best), { value: 0, index: -1 });
  const wanted = [peak.index >= 0 ? peak.index : undefined, known.at(-1)?.index, known[0]?.index];
  return [...new Set(wanted.filter((index) => index !== undefined))];
}

/**
 * Places the figures of first, highest and last so that they stay in the frame, clear of the line and of each other.
 * Where two would meet or the line leaves no room, the less important one is left out; reading the points and the table still have it.
 */
export function placeLabels(
  values: readonly (number | undefined)[],
  write: (value: number) => string,
  room: Room,
): readonly TrendLabel[] {
  const placed: TrendLabel[] = [];
  for (const index of pointsToLabel(values)) {
    const value = values[index];
    if (value === undefined) continue;
    const text = write(value);
    const half = textWidth(text) / 2;
    const x = Math.min(Math.max(room.x(index), room.left + half), Math.max(room.right - half, room.left + half));
    const near = heightsUnder(values, room, x - half, x + half);
    const here = room.y(value);
    const above = Math.min(here, ...near) - 9;
    const below = Math.max(here, ...near) + 18;
    const y = here - above < reach ? above : below <= room.bottom - 2 && below - here < reach ? below : undefined;
    if (y === undefined) continue;
    const meets = placed.some((other) => Math.abs(other.x - x) < other.half + half + 8 && Math.abs(other.y - y) < 16);
    if (!meets) placed.push({ index, x, y, text, half });
  }
  return placed;
}

/** Where the line runs between two distances from the left: its points there, and where it enters and leaves. */
function heightsUnder(values: readonly (number | undefined)[], { x, y }: Room, from: number, to: number): readonly number[] {
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const here = x(index);
    const heights = here >= from && here <= to ? [y(value)] : [];
    const next = values[index + 1];
    if (next === undefined) return heights;
    const step = x(index + 1) - here;
    for (const edge of [from, to]) {
      if (edge > here && edge < here + step) heights.push(y(value) + ((edge - here) / step) * (y(next) - y(value)));
    }
    return heights;
  });
}
