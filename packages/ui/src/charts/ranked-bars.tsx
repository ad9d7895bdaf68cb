import { chartMessages } from '../messages/chart-messages.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useChartView } from './chart-view.ts';
import { RankedBar } from './ranked-bar.tsx';
import { rankedScale, wholeOf } from './ranked-scale.ts';
import { RankedTable } from './ranked-table.tsx';
import type { RankedRest, RankedRow } from './ranked-types.ts';

/**
 * What makes up a figure, largest first: names, values, shares, and the change against the period before, marked on each bar.
 * A row with an href leads to what is behind it. Stands in a ChartCard.
 */
export function RankedBars({
  label,
  nameHeader,
  rows,
  format,
  total,
  rest,
  moreIsBetter,
}: {
  /** What is counted: "Revenue". */
  readonly label: string;
  /** What a row is: "Country". */
  readonly nameHeader: string;
  /** In the order they are to be shown. */
  readonly rows: readonly RankedRow[];
  readonly format: (value: number) => string;
  /** What shares are shares of; the sum of rows and rest when absent, unless one is below zero. */
  readonly total?: number | undefined;
  /** The rows left out, as one line: "12 more". */
  readonly rest?: RankedRest | undefined;
  readonly moreIsBetter?: boolean | undefined;
}) {
  const t = useMessages(uiMessages);
  const words = useMessages(chartMessages);
  const all = rest === undefined ? rows : [...rows, rest];
  const whole = total ?? wholeOf(all.map((row) => row.value));
  const restName = rest === undefined ? '' : words('more', { count: rest.count });
  if (useChartView() === 'table') {
    return (
      <RankedTable
        label={label}
        nameHeader={nameHeader}
        rows={rest === undefined ? rows : [...rows, { ...rest, id: 'rest', name: restName }]}
        format={format}
        whole={whole}
      />
    );
  }
  const compares = all.some((row) => row.before !== undefined);
  const scale = rankedScale([...all.map((row) => row.value), ...all.map((row) => row.before ?? 0)]);
  const shared = { scale, total: whole, compares, format, moreIsBetter };
  return (
    <div className="min-w-0">
      <ol aria-label={label} className="flex flex-col gap-1">
        {rows.map((row) => (
          <RankedBar key={row.id} {...shared} name={row.name} value={row.value} before={row.before} href={row.href} />
        ))}
        {rest !== undefined && (
          <RankedBar {...shared} quiet name={restName} value={rest.value} before={rest.before} href={rest.href} />
        )}
      </ol>
      {compares && (
        <p className="mt-2 flex items-center gap-2 text-small text-muted">
          <svg aria-hidden width="8" height="12">
            <path d="M4,0v12" className="stroke-ink" strokeWidth="1.5" />
          </svg>
          {t('periodBefore')}
        </p>
      )}
    </div>
  );
}
