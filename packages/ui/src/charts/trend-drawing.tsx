import { useRef, useState } from 'react';
import { chartMessages } from '../messages/chart-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { axisTicksAround } from './chart-scale.ts';
import { PointReader } from './point-reader.tsx';
import { textWidth } from './text-width.ts';
import { TrendAxes } from './trend-axes.tsx';
import { placeLabels, pointsToLabel } from './trend-labels.ts';
import { trendPaths } from './trend-paths.ts';
import { TrendReadout } from './trend-readout.tsx';
import type { TrendPoint } from './trend-types.ts';
import { useWidth } from './use-width.ts';

const top = 26;
const bottom = 24;

/** The drawing itself, at its real size in pixels, with the figures of one point above it. */
export function TrendDrawing({
  label,
  points,
  format,
  shortFormat,
  height,
  moreIsBetter,
}: {
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly format: (value: number) => string;
  readonly shortFormat: (value: number) => string;
  readonly height: number;
  readonly moreIsBetter: boolean | undefined;
}) {
  const t = useMessages(chartMessages);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const [reading, setReading] = useState<number>();
  const values = points.map((point) => point.value);
  const befores = points.map((point) => point.before);
  const known = [...values, ...befores].filter((value) => value !== undefined);
  const ticks = axisTicksAround(Math.min(...known, 0), Math.max(...known, 0));
  // Where all is zero, a step above it would mean nothing.
  const written = known.every((value) => value === 0) ? [0] : ticks;
  const left = Math.max(...written.map((tick) => textWidth(shortFormat(tick)))) + 10;
  const right = width - 6;
  const last = Math.max(points.length - 1, 0);
  const [floor = 0, ceiling = 1] = [ticks[0], ticks.at(-1)];
  const x = (index: number) => (last === 0 ? (left + right) / 2 : left + 6 + (index / last) * (right - left - 6));
  const y = (value: number) => top + (1 - (value - floor) / (ceiling - floor)) * (height - top - bottom);
  const course = trendPaths(values, x, y);
  const before = trendPaths(befores, x, y);
  const labelled = pointsToLabel(values);
  const lastKnown = values.findLastIndex((value) => value !== undefined);
  const peak = labelled[0] ?? -1;
  const chosen = Math.min(reading ?? (lastKnown < 0 ? last : lastKnown), last);
  const write = (value: number | undefined) => (value === undefined ? t('noFigure') : format(value));
  const nameOf = (index: number) => points[index]?.name ?? points[index]?.label ?? '';
  const words = (index: number) => {
    const point = `${nameOf(index)}: ${write(values[index])}`;
    return befores[index] === undefined ? point : t('withBefore', { point, before: format(befores[index]) });
  };
  const first = values.find((value) => value !== undefined);
  const chosenValue = values[chosen];
  return (
    <div className="min-w-0">
      <TrendReadout
        name={nameOf(chosen)}
        label={label}
        value={write(chosenValue)}
        before={befores[chosen] === undefined ? undefined : format(befores[chosen])}
        pair={chosenValue === undefined || befores[chosen] === undefined ? undefined : [chosenValue, befores[chosen]]}
        compares={befores.some((value) => value !== undefined)}
        moreIsBetter={moreIsBetter}
      />
      <div ref={frame} className="relative min-w-0">
        <svg
          role="img"
          aria-label={t('trend', {
            name: label,
            first: write(first),
            last: write(values[lastKnown]),
            peak: write(values[peak]),
            when: nameOf(peak),
          })}
          width="100%"
          height={height}
          className="block overflow-visible"
        >
          <TrendAxes
            ticks={written}
            labels={points.map((point) => point.label)}
            write={shortFormat}
            x={x}
            y={y}
            left={left}
            right={right}
            height={height}
          />
          <path d={course.area} className="fill-accent/12" />
          <path d={before.line} fill="none" className="stroke-neutral-mark" strokeWidth="1.5" strokeLinejoin="round" />
          <path d={course.line} fill="none" className="stroke-accent" strokeWidth={points.length > 120 ? 1.25 : 2} strokeLinejoin="round" />
          {before.alone.map((index) => (
            <circle key={index} cx={x(index)} cy={y(befores[index] ?? 0)} r="1.5" className="fill-neutral-mark" />
          ))}
          {[...course.alone, values.findIndex((value) => value !== undefined), lastKnown, peak].map((index, order) =>
            values[index] === undefined ? null : (
              <circle key={order} cx={x(index)} cy={y(values[index])} r="3" className="fill-accent stroke-surface" strokeWidth="1.5" />
            ),
          )}
          {placeLabels(values, shortFormat, { x, y, left, right, bottom: height - bottom }).map((placed) => (
            <text
              key={placed.index}
              x={placed.x}
              y={placed.y}
              textAnchor="middle"
              strokeWidth="4"
              strokeLinejoin="round"
              className="fill-ink stroke-surface text-tiny font-medium tabular-nums [paint-order:stroke]"
            >
              {placed.text}
            </text>
          ))}
          {reading !== undefined && (
            <g>
              <line x1={x(chosen)} x2={x(chosen)} y1={top - 8} y2={height - bottom} className="stroke-line-strong" />
              {chosenValue !== undefined && (
                <circle cx={x(chosen)} cy={y(chosenValue)} r="4.5" className="fill-accent stroke-surface" strokeWidth="2" />
              )}
            </g>
          )}
        </svg>
        {points.length > 0 && (
          <PointReader
            label={t('readPoints', { name: label })}
            count={points.length}
            chosen={chosen}
            indexAt={(at) => Math.min(Math.max(Math.round(((at - x(0)) / Math.max(x(last) - x(0), 1)) * last), 0), last)}
            words={words}
            onChoose={setReading}
          />
        )}
      </div>
    </div>
  );
}
