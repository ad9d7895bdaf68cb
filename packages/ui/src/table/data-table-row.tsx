import clsx from 'clsx';
import { Checkbox } from '../fields/checkbox.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Link } from '../navigation/link.tsx';
import type { Column, Selection } from './table-types.ts';

/** One row. Its first cell holds the link that covers it, so that it opens in a new tab like any link. */
export function DataTableRow<Row>({
  row,
  id,
  columns,
  href,
  name,
  selection,
}: {
  readonly row: Row;
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly href: string | undefined;
  readonly name: string;
  readonly selection: Selection | undefined;
}) {
  const t = useMessages(uiMessages);
  const chosen = selection?.chosen.has(id);
  return (
    <tr role="row" data-href={href} aria-selected={chosen}>
      {selection !== undefined && (
        <td role="cell" data-select="">
          <Checkbox
            aria-label={t('chooseRow', { name })}
            checked={chosen ?? false}
            onChange={(event) => {
              const next = new Set(selection.chosen);
              if (event.target.checked) next.add(id);
              else next.delete(id);
              selection.onChange(next);
            }}
          />
        </td>
      )}
      {columns.map((column, index) => {
        const content = column.cell(row);
        const first = index === 0;
        return (
          <td
            key={column.id}
            role="cell"
            data-label={column.hideHeader === true ? undefined : column.header}
            data-align={column.align}
            data-primary={first ? '' : undefined}
            data-nowrap={column.nowrap === true ? '' : undefined}
            className={clsx(column.mono === true && 'font-mono', first && 'font-medium', column.width)}
          >
            {first && href !== undefined ? (
              <Link href={href} className="row-link text-ink">
                {content}
              </Link>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}
