import clsx from 'clsx';
import type { ReactNode } from 'react';

/** A column of figures beside the rows' names. */
export interface FigureColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end`, as figures stand, unless said otherwise. */
  readonly align?: 'start' | 'end' | undefined;
}

/**
 * A chart's figures as a plain table: names as row headers, figures to the right, totals at the foot.
 * Long ones scroll in a region that the keyboard reaches; the head stays.
 */
export function FigureTable<Row>({
  label,
  nameHeader,
  name,
  rowKey,
  columns,
  rows,
  total,
  unbroken = false,
}: {
  /** Name of the table for screen readers: "Revenue by country". */
  readonly label: string;
  /** What a row is: "Country". */
  readonly nameHeader: string;
  readonly name: (row: Row) => ReactNode;
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  /** The foot: a name, and one figure for each column; missing ones stay empty. */
  readonly total?: { readonly name: string; readonly figures: readonly ReactNode[] } | undefined;
  /** Names are short and of one kind, days for example: never broken. */
  readonly unbroken?: boolean | undefined;
}) {
  const cellStyle = 'h-8 px-2 first:ps-0 last:pe-0';
  const sideOf = (column: FigureColumn<Row>) => (column.align === 'start' ? 'text-start' : 'text-end');
  const headStyle = 'sticky top-0 bg-surface shadow-[inset_0_-1px_var(--line)]';
  return (
    <div role="region" aria-label={label} tabIndex={0} className="max-h-96 overflow-auto rounded-sm">
      <table className="w-full border-separate border-spacing-0 text-small tabular-nums">
        <caption className="sr-only">{label}</caption>
        <thead className="text-muted">
          <tr>
            <th scope="col" className={clsx(cellStyle, headStyle, 'start-0 z-2 text-start font-medium')}>
              {nameHeader}
            </th>
            {columns.map((column) => (
              <th
                key={column.header}
                scope="col"
                className={clsx(cellStyle, headStyle, sideOf(column), 'z-1 font-medium whitespace-nowrap')}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row" className={clsx(
                  cellStyle,
                  'sticky start-0 min-w-24 border-b border-line bg-surface py-1 text-start font-normal',
                  unbroken ? 'whitespace-nowrap' : 'wrap-anywhere',
                )}
              >
                {name(row)}
              </th>
              {columns.map((column) => (
                <td
                  key={column.header}
                  className={clsx(cellStyle, sideOf(column), 'border-b border-line whitespace-nowrap')}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr className="font-semibold">
              <th scope="row" className={clsx(cellStyle, 'sticky start-0 bg-surface text-start')}>
                {total.name}
              </th>
              {columns.map((column, index) => (
                <td key={column.header} className={clsx(cellStyle, 'text-end whitespace-nowrap')}>
                  {total.figures[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
