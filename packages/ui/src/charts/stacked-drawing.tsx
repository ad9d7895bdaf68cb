import { useRef, useState } from 'react';
import { chartMessages } from '../messages/chart-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { axisTicks } from './chart-scale.ts';
import { PointReader } from './point-reader.tsx';
import { type StackBar, type StackSeries, stackSpans, stackTints, stackTotals } from './stack-kinds.ts';
import { StackedReadout } from './stacked-readout.tsx';
import { textWidth } from './text-width.ts';
import { TrendAxes } from './trend-axes.tsx';
import { useWidth } from './use-width.ts';

const top = 22;
const bottom = 24;

/** The drawing itself, at its real size in pixels, with the figures of one bar above it. */
export function StackedDrawing({
  label,
  series,
  bars,
  format,
  shortFormat,
  height,
}: {
  readonly label: string;
  readonly series: readonly StackSeries[];
  readonly bars: readonly StackBar[];
  readonly format: (value: number) => string;
  readonly shortFormat: (value: number) => string;
  readonly height: number;
}) {
  const t = useMessages(chartMessages);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const [reading, setReading] = useState<number>();
  const last = Math.max(bars.length - 1, 0);
  const chosen = Math.min(reading ?? last, last);
  const totals = stackTotals(series, bars.length);
  const spans = bars.map((_, index) => stackSpans(series, index));
  const heights = spans.map((bar) => bar.at(-1)?.to ?? 0);
  const highest = Math.max(...heights, 0);
  const ticks = axisTicks(highest, 3);
  const ceiling = ticks.at(-1) ?? 1;
  const flat = highest === 0;
  const written = flat ? [0] : ticks;
  const left = Math.max(...written.map((tick) => textWidth(shortFormat(tick)))) + 10;
  const right = width - 2;
  const slot = (right - left) / Math.max(bars.length, 1);
  const barWidth = Math.max(Math.min(slot * 0.68, 48), 1);
  const x = (index: number) => left + slot * (index + 0.5);
  const y = (value: number) => top + (1 - value / ceiling) * (height - top - bottom);
  const labelsFit = Math.max(...totals.map((total) => textWidth(shortFormat(total))), 0) + 4 < slot;
  const nameOf = (index: number) => bars[index]?.name ?? bars[index]?.label ?? '';
  const words = (index: number) =>
    [
      `${nameOf(index)}: ${t('total')} ${format(totals[index] ?? 0)}`,
      ...series.map((kind) => `${kind.name} ${format(kind.figures[index] ?? 0)}`),
    ].join(', ');
  return (
    <div className="min-w-0">
      <StackedReadout name={nameOf(chosen)} series={series} bar={chosen} total={totals[chosen] ?? 0} format={format} />
      <div ref={frame} className="relative min-w-0">
        <svg role="img" aria-label={`${label}. ${words(last)}`} width="100%" height={height} className="block overflow-visible">
          <TrendAxes
            ticks={written}
            labels={bars.map((bar) => bar.label)}
            write={shortFormat}
            x={x}
            y={y}
            left={left}
            right={right}
            height={height}
          />
          {reading !== undefined && (
            <rect x={x(chosen) - slot / 2} y={top - 18} width={slot} height={height - top - bottom + 18} className="fill-hover" />
          )}
          {spans.map((bar, index) => (
            <g key={nameOf(index)}>
              {bar.map(({ from, to }, order) => (
                <rect
                  key={order}
                  x={x(index) - barWidth / 2}
                  y={y(to)}
                  width={barWidth}
                  height={Math.max(y(from) - y(to), 0)}
                  strokeWidth={barWidth > 12 ? 1 : 0}
                  className={`${stackTints[order] ?? ''} stroke-surface`}
                />
              ))}
              {(labelsFit || index === heights.indexOf(highest)) && !flat && totals[index] !== 0 && (
                <text
                  x={Math.min(Math.max(x(index), left + 24), right - 24)}
                  y={y(heights[index] ?? 0) - 6}
                  textAnchor="middle"
                  className="fill-ink text-tiny font-medium tabular-nums"
                >
                  {shortFormat(totals[index] ?? 0)}
                </text>
              )}
            </g>
          ))}
          <line x1={left} x2={right} y1={y(0)} y2={y(0)} className="stroke-line-strong" />
        </svg>
        {bars.length > 0 && (
          <PointReader
            label={t('readPoints', { name: label })}
            count={bars.length}
            chosen={chosen}
            indexAt={(at) => Math.min(Math.max(Math.floor((at - left) / slot), 0), last)}
            words={words}
            onChoose={setReading}
          />
        )}
      </div>
    </div>
  );
}
