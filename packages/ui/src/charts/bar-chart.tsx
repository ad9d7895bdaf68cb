import type { ReactNode } from 'react';
import { BarChartDrawing } from './bar-chart-drawing.tsx';
import { BarChartTable } from './bar-chart-table.tsx';
import { ChartCard } from './chart-card.tsx';
import { useChartView } from './chart-view.ts';

/** One bar, and the same span of the period before. */
export interface Bar {
  /** Short, under the bar: "Mon", "12". */
  readonly label: string;
  /** In full, for the table: "Monday, 12 October". */
  readonly name?: string | undefined;
  readonly value: number;
  readonly before?: number | undefined;
}

interface BarChartProps {
  readonly title: string;
  /** What the chart says, in one sentence. */
  readonly summary?: ReactNode;
  readonly bars: readonly Bar[];
  /** Writes a value in full (table). */
  readonly format: (value: number) => string;
  /** Writes a value briefly (on the bars); `format` when absent. */
  readonly shortFormat?: ((value: number) => string) | undefined;
  readonly height?: number | undefined;
}

/** Bars from zero with their figures on them, the period before as a thin line, and the same as a table. Brings its own card. */
export function BarChart({ summary, ...props }: BarChartProps) {
  return (
    <ChartCard title={props.title} sentence={summary}>
      <BarChartBody {...props} />
    </ChartCard>
  );
}

function BarChartBody({ title, bars, format, shortFormat, height = 220 }: BarChartProps) {
  return useChartView() === 'table' ? (
    <BarChartTable label={title} bars={bars} format={format} />
  ) : (
    <BarChartDrawing label={title} bars={bars} format={format} shortFormat={shortFormat ?? format} height={height} />
  );
}
