import { ChartColumn, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { BarChartDrawing } from './bar-chart-drawing.tsx';
import { BarChartTable } from './bar-chart-table.tsx';

/** One bar, and the same span of the period before. */
export interface Bar {
  /** Short, under the bar: "Mon", "12". */
  readonly label: string;
  /** In full, for the table: "Monday, 12 October". */
  readonly name?: string | undefined;
  readonly value: number;
  readonly before?: number | undefined;
}

/** Bars from zero with their figures on them, the period before as a thin line, and the same as a table. */
export function BarChart({
  title,
  summary,
  bars,
  format,
  shortFormat,
  height = 220,
}: {
  readonly title: string;
  /** What the chart says, in one sentence. */
  readonly summary?: ReactNode;
  readonly bars: readonly Bar[];
  /** Writes a value in full (table). */
  readonly format: (value: number) => string;
  /** Writes a value briefly (on the bars); `format` when absent. */
  readonly shortFormat?: ((value: number) => string) | undefined;
  readonly height?: number | undefined;
}) {
  const t = useMessages(uiMessages);
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="min-w-0 rounded-box border border-line bg-surface p-4">
      <header className="mb-4 flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-56">
          <h2 id={titleId} className="font-semibold">
            {title}
          </h2>
          {summary !== undefined && <p className="text-small text-muted">{summary}</p>}
        </div>
        <Button
          kind="quiet"
          size="small"
          className="-mx-2.5"
          icon={asTable ? <ChartColumn size={16} aria-hidden /> : <Table2 size={16} aria-hidden />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('chartAsChart') : t('chartAsTable')}
        </Button>
      </header>
      {asTable ? (
        <BarChartTable label={title} bars={bars} format={format} />
      ) : (
        <BarChartDrawing label={title} bars={bars} format={format} shortFormat={shortFormat ?? format} height={height} />
      )}
    </section>
  );
}
