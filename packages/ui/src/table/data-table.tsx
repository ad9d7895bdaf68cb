import type { ReactNode } from 'react';
import { Card } from '../display/card.tsx';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import { DataTableSkeleton } from './data-table-skeleton.tsx';
import type { Column, Selection, Sort } from './table-types.ts';

/** Props of DataTable. */
export interface DataTableProps<Row> {
  /** Name of the table for screen readers: "Orders". */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** undefined while the first page is loading: shows as many skeleton rows as `expectedRows`. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** The name of a row in plain words, for the tick box. */
  readonly rowName?: ((row: Row) => string) | undefined;
  /** Makes each row a link. */
  readonly rowHref?: ((row: Row) => string) | undefined;
  readonly sort?: Sort | undefined;
  readonly onSortChange?: ((sort: Sort) => void) | undefined;
  readonly selection?: Selection | undefined;
  /** Rows of 32 px instead of 40. */
  readonly compact?: boolean | undefined;
  /** On a phone: each row a card, or the table in a region that scrolls sideways. */
  readonly phone?: 'cards' | 'scroll' | undefined;
  /** Shown instead of the table when there are no rows: an EmptyState. */
  readonly empty?: ReactNode;
  readonly expectedRows?: number | undefined;
  /** Totals, for example; a `<tr>` or several. */
  readonly footer?: ReactNode;
  /** Without the card's border, for use inside one. */
  readonly bare?: boolean | undefined;
}

/** A semantic table: numbers to the right, rows as links, a head that stays, cards or a scrolling region on a phone. */
export function DataTable<Row>({ phone = 'cards', bare = false, ...props }: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowName, rowHref, selection, compact, footer } = props;
  if (rows?.length === 0 && props.empty !== undefined) return bare ? props.empty : <Card flush>{props.empty}</Card>;
  const body = (
    <div
      className="data-table"
      data-phone={phone}
      data-compact={compact === true ? '' : undefined}
      {...(phone === 'scroll' ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      <table role="table" aria-label={label} aria-busy={rows === undefined}>
        <DataTableHead
          columns={columns}
          rows={rows ?? []}
          rowKey={rowKey}
          sort={props.sort}
          onSortChange={props.onSortChange}
          selection={selection}
        />
        <tbody role="rowgroup">
          {rows === undefined ? (
            <DataTableSkeleton columns={columns} rows={props.expectedRows ?? 8} withSelection={selection !== undefined} />
          ) : (
            rows.map((row) => (
              <DataTableRow
                key={rowKey(row)}
                row={row}
                id={rowKey(row)}
                columns={columns}
                href={rowHref?.(row)}
                name={rowName?.(row) ?? rowKey(row)}
                selection={selection}
              />
            ))
          )}
        </tbody>
        {footer !== undefined && <tfoot role="rowgroup">{footer}</tfoot>}
      </table>
    </div>
  );
  return bare ? body : <Card flush>{body}</Card>;
}
