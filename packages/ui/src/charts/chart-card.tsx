import { ChartColumn, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { ChartSkeleton } from './chart-skeleton.tsx';
import { type ChartView, ChartViewContext } from './chart-view.ts';

/**
 * The frame of one or more charts: what they say in a sentence, filters, and the switch to the same figures as a table.
 * The charts inside follow the switch by themselves. An error stands before loading, loading before empty.
 */
export function ChartCard({
  title,
  sentence,
  filters,
  loading = false,
  error,
  empty,
  height = 260,
  children,
}: {
  readonly title: string;
  /** What the chart says, in one sentence. */
  readonly sentence?: ReactNode;
  /** Under the head: FilterChips for the currency, for example. */
  readonly filters?: ReactNode;
  readonly loading?: boolean | undefined;
  /** An ErrorState, given only when the figures could not be read. */
  readonly error?: ReactNode;
  /** An EmptyState, given only when there is nothing to draw. */
  readonly empty?: ReactNode;
  /** Pixels that the chart will take, so that nothing jumps when it arrives. */
  readonly height?: number | undefined;
  /** TrendChart, RankedBars, StackedBars, CohortGrid. */
  readonly children?: ReactNode;
}) {
  const t = useMessages(uiMessages);
  const [view, setView] = useState<ChartView>('chart');
  const titleId = useId();
  const instead = error ?? (loading ? <ChartSkeleton name={title} height={height} /> : empty);
  const drawn = instead === undefined || instead === null;
  return (
    <section aria-labelledby={titleId} className="@container min-w-0 rounded-box border border-line bg-surface p-4">
      <header className="mb-4 flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-44">
          <h2 id={titleId} className="font-semibold">
            {title}
          </h2>
          {sentence !== undefined && <p className="text-small text-muted">{sentence}</p>}
        </div>
        {(drawn || loading) && (
          <Button
            kind="quiet"
            size="small"
            className={drawn ? '-mx-2.5' : '-mx-2.5 invisible'}
            icon={view === 'table' ? <ChartColumn size={16} aria-hidden /> : <Table2 size={16} aria-hidden />}
            onClick={() => setView(view === 'table' ? 'chart' : 'table')}
          >
            {view === 'table' ? t('chartAsChart') : t('chartAsTable')}
          </Button>
        )}
        {filters !== undefined && <div className="mt-1 flex basis-full flex-wrap gap-2">{filters}</div>}
      </header>
      <ChartViewContext value={view}>{drawn ? children : instead}</ChartViewContext>
    </section>
  );
}
