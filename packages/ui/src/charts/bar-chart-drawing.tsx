import { useRef } from 'react';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { axisTicks } from './chart-scale.ts';
import type { Bar } from './bar-chart.tsx';
import { useWidth } from './use-width.ts';

const top = 20;
const bottom = 24;

/** The drawing itself, at its real size in pixels. */
export function BarChartDrawing({
  label,
  bars,
  format,
  shortFormat,
  height,
}: {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly format: (value: number) => string;
  readonly shortFormat: (value: number) => string;
  readonly height: number;
}) {
  const t = useMessages(uiMessages);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const ticks = axisTicks(Math.max(...bars.map((bar) => Math.max(bar.value, bar.before ?? 0)), 0), 3);
  const ceiling = ticks.at(-1) ?? 1;
  const y = (value: number) => top + (1 - value / ceiling) * (height - top - bottom);
  const slot = width / Math.max(bars.length, 1);
  const barWidth = Math.min(slot * 0.64, 56);
  const widest = Math.max(...bars.map((bar) => shortFormat(bar.value).length), 1) * 7;
  const labelsFit = widest < slot;
  const everyName = Math.ceil((Math.max(...bars.map((bar) => bar.label.length), 1) * 8) / slot);
  const highest = bars.reduce((best, bar, index) => (bar.value > (bars[best]?.value ?? 0) ? index : best), 0);
  const before = bars
    .map((bar, index) =>
      bar.before === undefined ? '' : `M${slot * (index + 0.5) - barWidth / 2 - 3},${y(bar.before)}h${barWidth + 6}`,
    )
    .join('');
  return (
    <div ref={frame} className="min-w-0">
      <svg
        role="img"
        aria-label={bars.map((bar) => `${bar.name ?? bar.label}: ${format(bar.value)}`).join(', ')}
        width="100%"
        height={height}
      >
        <title>{label}</title>
        {ticks.slice(1).map((tick) => (
          <line key={tick} x1="0" x2={width} y1={y(tick)} y2={y(tick)} className="stroke-line" strokeDasharray="2 4" />
        ))}
        {bars.map((bar, index) => (
          <g key={bar.name ?? bar.label}>
            <rect
              x={slot * (index + 0.5) - barWidth / 2}
              y={y(Math.max(bar.value, 0))}
              width={barWidth}
              height={Math.max(y(0) - y(Math.max(bar.value, 0)), bar.value > 0 ? 1 : 0)}
              rx="2"
              className="fill-accent"
            >
              <title>{`${bar.name ?? bar.label}: ${format(bar.value)}`}</title>
            </rect>
            {(labelsFit || index === highest || index === bars.length - 1) && (
              <text
                x={slot * (index + 0.5)}
                y={y(Math.max(bar.value, bar.before ?? 0, 0)) - 6}
                textAnchor="middle"
                className="fill-ink text-tiny font-medium"
              >
                {shortFormat(bar.value)}
              </text>
            )}
            {(bars.length - 1 - index) % everyName === 0 && (
              <text x={slot * (index + 0.5)} y={height - 6} textAnchor="middle" className="fill-muted text-tiny">
                {bar.label}
              </text>
            )}
          </g>
        ))}
        <path d={before} className="stroke-ink" strokeWidth="1.5" />
        <line x1="0" x2={width} y1={y(0)} y2={y(0)} className="stroke-line-strong" />
      </svg>
      {before !== '' && (
        <p className="mt-2 flex items-center gap-2 text-small text-muted">
          <svg aria-hidden width="16" height="2">
            <path d="M0,1h16" className="stroke-ink" strokeWidth="1.5" />
          </svg>
          {t('periodBefore')}
        </p>
      )}
    </div>
  );
}
