import { chartMessages } from '../messages/chart-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { type StackSeries, stackTints } from './stack-kinds.ts';

/** The figures of one bar by kind, which is the legend at the same time. */
export function StackedReadout({
  name,
  series,
  bar,
  total,
  format,
}: {
  readonly name: string;
  readonly series: readonly StackSeries[];
  readonly bar: number;
  readonly total: number;
  readonly format: (value: number) => string;
}) {
  const t = useMessages(chartMessages);
  return (
    <>
      <p className="mb-1 text-small text-muted">{name}</p>
      <dl className="mb-2 grid grid-cols-2 gap-x-6 gap-y-2 @sm:grid-cols-3 @2xl:grid-cols-[repeat(5,minmax(0,9.5rem))]">
        <div>
          <dt className="text-small text-muted">{t('total')}</dt>
          <dd className="font-semibold tabular-nums">{format(total)}</dd>
        </div>
        {series.map((kind, order) => (
          <div key={kind.id} className="min-w-0">
            <dt className="flex items-center gap-1.5 text-small text-muted">
              <svg aria-hidden width="10" height="10" className="shrink-0">
                <rect width="10" height="10" rx="2" className={stackTints[order]} />
              </svg>
              <span className="truncate">{kind.name}</span>
            </dt>
            <dd className="font-medium tabular-nums">{format(kind.figures[bar] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
