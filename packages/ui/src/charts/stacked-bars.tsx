import { chartMessages } from '../messages/chart-messages.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useChartView } from './chart-view.ts';
import { FigureTable } from './figure-table.tsx';
import { type StackBar, type StackKind, stackSeries, stackTotals } from './stack-kinds.ts';
import { StackedDrawing } from './stacked-drawing.tsx';

/**
 * What a figure is made of over time, at most four kinds; the fourth and later are added up when there are more.
 * The line above names the kinds and states the bar that is read. Stands in a ChartCard.
 */
export function StackedBars({
  label,
  kinds,
  bars,
  format,
  shortFormat,
  height = 220,
}: {
  /** What the figure is: "Revenue by product kind". */
  readonly label: string;
  /** From the zero line up, most important first. */
  readonly kinds: readonly StackKind[];
  /** Oldest first. */
  readonly bars: readonly StackBar[];
  readonly format: (value: number) => string;
  /** On the drawing; `format` when absent. */
  readonly shortFormat?: ((value: number) => string) | undefined;
  readonly height?: number | undefined;
}) {
  const t = useMessages(uiMessages);
  const words = useMessages(chartMessages);
  const series = stackSeries(kinds, bars, words('other'));
  if (useChartView() === 'chart') {
    return (
      <StackedDrawing label={label} series={series} bars={bars} format={format} shortFormat={shortFormat ?? format} height={height} />
    );
  }
  const totals = stackTotals(series, bars.length);
  const name = (index: number) => bars[index]?.name ?? bars[index]?.label ?? '';
  return (
    <FigureTable
      unbroken
      label={label}
      nameHeader={t('period')}
      name={name}
      rowKey={(index) => String(index)}
      rows={bars.map((_, index) => index)}
      columns={[
        ...series.map((kind) => ({ header: kind.name, cell: (index: number) => format(kind.figures[index] ?? 0) })),
        { header: words('total'), cell: (index) => format(totals[index] ?? 0) },
      ]}
    />
  );
}
