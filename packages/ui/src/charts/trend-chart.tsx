import { chartMessages } from '../messages/chart-messages.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useChartView } from './chart-view.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';
import { TrendDrawing } from './trend-drawing.tsx';
import type { TrendPoint } from './trend-types.ts';

/**
 * A figure over time, 1 to 400 points: one line with a soft area from zero, the period before as a thin line, the first,
 * highest and last figure written on it. Any point is read with the pointer, a finger or the arrow keys. Stands in a ChartCard.
 */
export function TrendChart({
  label,
  points,
  format,
  shortFormat,
  height = 220,
  moreIsBetter,
}: {
  /** What the figure is: "Revenue". */
  readonly label: string;
  /** Oldest first, at even distances in time. */
  readonly points: readonly TrendPoint[];
  /** Writes a value in full, in the reader's locale. */
  readonly format: (value: number) => string;
  /** Writes a value briefly, on the drawing; `format` when absent. */
  readonly shortFormat?: ((value: number) => string) | undefined;
  readonly height?: number | undefined;
  /** False for refunds and the like; colours the change. */
  readonly moreIsBetter?: boolean | undefined;
}) {
  const t = useMessages(uiMessages);
  const words = useMessages(chartMessages);
  if (useChartView() === 'chart') {
    return (
      <TrendDrawing
        label={label}
        points={points}
        format={format}
        shortFormat={shortFormat ?? format}
        height={height}
        moreIsBetter={moreIsBetter}
      />
    );
  }
  const columns: FigureColumn<TrendPoint>[] = [
    { header: label, cell: (point) => (point.value === undefined ? words('noFigure') : format(point.value)) },
  ];
  if (points.some((point) => point.before !== undefined)) {
    columns.push({ header: t('periodBefore'), cell: (point) => (point.before === undefined ? '–' : format(point.before)) });
  }
  const name = (point: TrendPoint) => point.name ?? point.label;
  return <FigureTable unbroken label={label} nameHeader={t('period')} name={name} rowKey={name} columns={columns} rows={points} />;
}
