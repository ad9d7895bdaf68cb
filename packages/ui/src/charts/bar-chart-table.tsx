import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { DataTable } from '../table/data-table.tsx';
import type { Column } from '../table/table-types.ts';
import type { Bar } from './bar-chart.tsx';

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
  const columns: Column<Bar>[] = [
    { id: 'name', header: t('period'), cell: (bar) => bar.name ?? bar.label },
    { id: 'value', header: label, align: 'end', cell: (bar) => format(bar.value) },
  ];
  if (bars.some((bar) => bar.before !== undefined)) {
    columns.push({
      id: 'before',
      header: t('periodBefore'),
      align: 'end',
      cell: (bar) => (bar.before === undefined ? '–' : format(bar.before)),
    });
  }
  return <DataTable bare compact phone="scroll" label={label} columns={columns} rows={bars} rowKey={(bar) => bar.name ?? bar.label} />;
}
