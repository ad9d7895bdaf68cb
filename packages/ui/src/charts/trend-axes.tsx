import { spreadIndexes } from './axis-labels.ts';
import { textWidth } from './text-width.ts';

/** Few gridlines with their figures on the left, a firm zero line, and names under it. */
export function TrendAxes({
  ticks,
  labels,
  write,
  x,
  y,
  left,
  right,
  height,
}: {
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
  readonly write: (value: number) => string;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}) {
  const room = (right - left) / (Math.max(...labels.map(textWidth), 1) + 60) + 1;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
            strokeDasharray={tick === 0 ? undefined : '2 4'}
          />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end" className="fill-muted text-tiny tabular-nums">
            {write(tick)}
          </text>
        </g>
      ))}
      {spreadIndexes(labels.length, room).map((index) => {
        const half = textWidth(labels[index] ?? '') / 2;
        return (
          <text
            key={index}
            x={Math.min(Math.max(x(index), left + half), right - half)}
            y={height - 6}
            textAnchor="middle"
            className="fill-muted text-tiny"
          >
            {labels[index]}
          </text>
        );
      })}
    </>
  );
}
