import type { KeyboardEvent, PointerEvent } from 'react';

/**
 * Lies over a chart and says which point is read: the nearest to the pointer or finger, or chosen with arrows, Home, End
 * and Page keys. One stop of the Tab key, spoken as a slider whose value is the point in words.
 */
export function PointReader({
  label,
  count,
  chosen,
  indexAt,
  words,
  onChoose,
}: {
  readonly label: string;
  readonly count: number;
  readonly chosen: number;
  /** The point nearest to a distance from the left edge, in pixels. */
  readonly indexAt: (x: number) => number;
  /** A point in words: "12 October: 1,200.00". */
  readonly words: (index: number) => string;
  /** undefined when nothing is read any more. */
  readonly onChoose: (index: number | undefined) => void;
}) {
  const read = (event: PointerEvent<HTMLDivElement>) => {
    onChoose(indexAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event.key, chosen, count);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={chosen + 1}
      aria-valuetext={words(chosen)}
      className="absolute inset-0 touch-pan-y rounded-sm"
      onPointerMove={read}
      onPointerDown={read}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onChoose(undefined)}
      onKeyDown={onKeyDown}
      onBlur={() => onChoose(undefined)}
    />
  );
}

/** Where a key leads from a point; undefined for keys that are not ours. */
export function keyTarget(key: string, from: number, count: number): number | undefined {
  const page = Math.max(Math.round(count / 10), 1);
  const target = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    PageDown: from - page,
    PageUp: from + page,
    Home: 0,
    End: count - 1,
  }[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}
