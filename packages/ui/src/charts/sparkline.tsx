import { linePath } from './chart-scale.ts';

/** The course of a figure in a few strokes. Decorative: the figure beside it says it in words. */
export function Sparkline({
  values,
  width = 96,
  height = 28,
}: {
  readonly values: readonly number[];
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}) {
  const path = linePath(values, width, height, 3);
  const end = path.slice(path.lastIndexOf('L') + 1).split(',');
  return (
    <svg aria-hidden width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="shrink-0 overflow-visible">
      <path d={path} fill="none" className="stroke-accent" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />
      {path !== '' && <circle cx={end[0]} cy={end[1]} r="2.5" className="fill-accent" />}
    </svg>
  );
}
