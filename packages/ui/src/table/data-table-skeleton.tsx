import { Skeleton } from '../display/skeleton.tsx';
import type { Column } from './table-types.ts';

/** Rows in the height they will have, so that nothing jumps when the data arrive. */
export function DataTableSkeleton<Row>({
  columns,
  rows,
  withSelection,
}: {
  readonly columns: readonly Column<Row>[];
  readonly rows: number;
  readonly withSelection: boolean;
}) {
  return Array.from({ length: rows }, (_, index) => (
    <tr key={index} role="row" aria-hidden>
      {withSelection && <td role="cell" />}
      {columns.map((column) => (
        <td key={column.id} role="cell" data-align={column.align}>
          <span className={column.align === 'end' ? 'flex justify-end' : 'flex'}>
            <Skeleton className={index % 2 === 0 ? 'h-3.5 w-3/5' : 'h-3.5 w-2/5'} />
          </span>
        </td>
      ))}
    </tr>
  ));
}
