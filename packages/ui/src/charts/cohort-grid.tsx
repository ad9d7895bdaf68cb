import clsx from 'clsx';
import { useFormat } from '../locale/use-format.ts';
import { chartMessages } from '../messages/chart-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useChartView } from './chart-view.ts';
import { allCohortsShare, type Cohort, cohortMonths, cohortShade, cohortShare, highestShare } from './cohort-shares.ts';
import { FigureTable } from './figure-table.tsx';

const headStyle = 'sticky start-0 z-1 bg-surface pe-3 text-start font-normal whitespace-nowrap';

/**
 * Cohorts by month against the months since: the share that was there, printed and shaded; all together at the foot.
 * As a table it states the counts instead. Stands in a ChartCard; scrolls sideways in its own region.
 */
export function CohortGrid({
  label,
  cohorts,
  nameHeader,
  sizeHeader,
  sinceHeader,
}: {
  /** What is followed: "Customers who ordered again". */
  readonly label: string;
  /** Oldest first. */
  readonly cohorts: readonly Cohort[];
  /** What a row is; "Cohort" when absent. */
  readonly nameHeader?: string | undefined;
  /** What the size counts: "Customers". */
  readonly sizeHeader?: string | undefined;
  /** Over the columns: "Months since the first order". */
  readonly sinceHeader?: string | undefined;
}) {
  const t = useMessages(chartMessages);
  const format = useFormat();
  const months = cohortMonths(cohorts);
  const since = sinceHeader ?? t('monthsSince');
  const rowHead = nameHeader ?? t('cohort');
  const size = sizeHeader ?? t('size');
  if (useChartView() === 'table') {
    return (
      <FigureTable
        label={`${label}, ${since}`}
        nameHeader={rowHead}
        name={(cohort) => cohort.name}
        rowKey={(cohort) => cohort.name}
        rows={cohorts}
        columns={[
          { header: size, cell: (cohort) => format.quantity(cohort.size) },
          ...months.map((month) => ({
            header: String(month),
            cell: (cohort: Cohort) => (cohort.counts[month] === undefined ? '' : format.quantity(cohort.counts[month])),
          })),
        ]}
      />
    );
  }
  const highest = highestShare(cohorts);
  const rows = [
    ...cohorts.map((cohort) => ({ name: cohort.name, size: cohort.size, share: (month: number) => cohortShare(cohort, month) })),
    {
      name: t('allCohorts'),
      size: cohorts.reduce((sum, cohort) => sum + cohort.size, 0),
      share: (month: number) => allCohortsShare(cohorts, month),
    },
  ];
  return (
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto rounded-sm">
      <table className="w-full border-separate border-spacing-0.5 text-small tabular-nums">
        <caption className="sr-only">{label}</caption>
        <thead className="text-muted">
          <tr>
            <th scope="col" rowSpan={2} className={clsx(headStyle, 'align-bottom')}>
              {rowHead}
            </th>
            <th scope="col" rowSpan={2} className="px-2 text-end align-bottom font-normal">
              {size}
            </th>
            <th scope="colgroup" colSpan={Math.max(months.length, 1)} className="ps-2 text-start font-normal whitespace-nowrap">
              {since}
            </th>
          </tr>
          <tr>
            {months.map((month) => (
              <th key={month} scope="col" className="min-w-13 px-1 text-center font-normal">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.name} className={index === cohorts.length ? 'font-semibold' : undefined}>
              <th scope="row" className={clsx(headStyle, index === cohorts.length && 'font-semibold')}>
                {row.name}
              </th>
              <td className="px-2 text-end">{format.quantity(row.size)}</td>
              {months.map((month) => {
                const share = row.share(month);
                return (
                  <td key={month} className={clsx(
                      'h-8 rounded-sm px-1 text-center',
                      share !== undefined && (month === 0 && share === 1 ? 'text-muted' : cohortShade(share, highest)),
                    )}
                  >
                    {share === undefined ? '' : format.share(share)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
