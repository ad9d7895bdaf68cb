import clsx from 'clsx';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { Checkbox } from '../fields/checkbox.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Column, Selection, Sort } from './table-types.ts';

/** The table's head: sort buttons, and the box that chooses the whole page. */
export function DataTableHead<Row>({
  columns,
  rows,
  rowKey,
  sort,
  onSortChange,
  selection,
}: {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort: Sort | undefined;
  readonly onSortChange: ((sort: Sort) => void) | undefined;
  readonly selection: Selection | undefined;
}) {
  const t = useMessages(uiMessages);
  const keys = rows.map(rowKey);
  const chosenHere = selection === undefined ? 0 : keys.filter((key) => selection.chosen.has(key)).length;
  return (
    <thead role="rowgroup" className={columns.every((column) => column.hideHeader === true) ? 'sr-only' : undefined}>
      <tr role="row">
        {selection !== undefined && (
          <th role="columnheader" scope="col" className="w-10">
            <Checkbox
              aria-label={t('chooseAllRows')}
              checked={keys.length > 0 && chosenHere === keys.length}
              indeterminate={chosenHere > 0 && chosenHere < keys.length}
              onChange={(event) => {
                const next = new Set(selection.chosen);
                for (const key of keys) {
                  if (event.target.checked) next.add(key);
                  else next.delete(key);
                }
                selection.onChange(next);
              }}
            />
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.column === column.id ? sort.direction : undefined;
          const Icon = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown;
          return (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              data-align={column.align}
              aria-sort={sorted === undefined ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
              className={column.width}
            >
              {column.sortable === true && onSortChange !== undefined ? (
                <button
                  type="button"
                  title={t('sortBy', { name: column.header })}
                  className={clsx('inline-flex h-7 items-center gap-1 rounded-sm hover:text-ink', sorted !== undefined && 'text-ink')}
                  onClick={() => onSortChange({ column: column.id, direction: sorted === 'asc' ? 'desc' : 'asc' })}
                >
                  {column.header}
                  <Icon size={14} aria-hidden className={sorted === undefined ? 'opacity-50' : undefined} />
                </button>
              ) : (
                <span className={column.hideHeader === true ? 'sr-only' : undefined}>{column.header}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
