import { useFormat } from '../locale/use-format.ts';
import { chartMessages } from '../messages/chart-messages.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { TextLink } from '../navigation/text-link.tsx';
import { changeShare } from './chart-scale.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';
import { shareOf } from './ranked-scale.ts';
import type { RankedRow } from './ranked-types.ts';

/** The same rows as a table, with links, shares and changes written out. */
export function RankedTable({
  label,
  nameHeader,
  rows,
  format,
  whole,
}: {
  readonly label: string;
  readonly nameHeader: string;
  readonly rows: readonly RankedRow[];
  readonly format: (value: number) => string;
  /** What shares are shares of. */
  readonly whole: number | undefined;
}) {
  const t = useMessages(uiMessages);
  const words = useMessages(chartMessages);
  const { share } = useFormat();
  const orDash = (part: number | undefined, sign = '') => (part === undefined ? '–' : `${sign}${share(part)}`);
  const columns: FigureColumn<RankedRow>[] = [{ header: label, cell: (row) => format(row.value) }];
  if (whole !== undefined) columns.push({ header: words('share'), cell: (row) => orDash(shareOf(row.value, whole)) });
  if (rows.some((row) => row.before !== undefined)) {
    columns.push(
      { header: t('periodBefore'), cell: (row) => (row.before === undefined ? '–' : format(row.before)) },
      {
        header: words('change'),
        cell: ({ value, before }) => {
          const change = before === undefined ? undefined : changeShare(value, before);
          return orDash(change, change !== undefined && change > 0 ? '+' : '');
        },
      },
    );
  }
  return (
    <FigureTable
      label={label}
      nameHeader={nameHeader}
      name={(row) => (row.href === undefined ? row.name : <TextLink href={row.href}>{row.name}</TextLink>)}
      rowKey={(row) => row.id}
      columns={columns}
      rows={rows}
      total={{ name: words('total'), figures: [format(rows.reduce((sum, row) => sum + row.value, 0))] }}
    />
  );
}
