import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Bar } from './bar-chart.tsx';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

/** The chart's figures as a table. */
export function BarChartTable({
  label,
  bars,
  format,
}: {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly format: (value: number) => string;
}) {
  const t = useMessages(uiMessages);
  const columns: FigureColumn<Bar>[] = [{ header: label, cell: (bar) => format(bar.value) }];
  if (bars.some((bar) => bar.before !== undefined)) {
    columns.push({ header: t('periodBefore'), cell: (bar) => (bar.before === undefined ? '–' : format(bar.before)) });
  }
  const name = (bar: Bar) => bar.name ?? bar.label;
  return <FigureTable unbroken label={label} nameHeader={t('period')} name={name} rowKey={name} columns={columns} rows={bars} />;
}
