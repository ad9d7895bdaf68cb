import { Button, Card, type Column, DataTable, EmptyState, KeysetPager, useMessages } from '@entrepot/ui';
import type { ReactNode } from 'react';
import { sharedTexts } from '../app/shared-texts.ts';
import { QueryFailure } from './query-failure.tsx';
import type { ListUrl } from './use-list-url.ts';

interface ListQuery {
  readonly isError: boolean;
  readonly error: unknown;
  readonly isPlaceholderData?: boolean;
  readonly refetch: () => unknown;
}

/** A page of records in its four states: on its way, here, empty (or filtered empty), failed. */
export function RecordList<Row>({
  label,
  columns,
  rows,
  query,
  rowKey,
  rowHref,
  url,
  nextCursor,
  emptyTitle,
  emptyText,
  emptyAction,
  nothingFound,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[] | undefined;
  readonly query: ListQuery;
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: ((row: Row) => string) | undefined;
  readonly url: Pick<ListUrl<Record<string, never>>, 'filtered' | 'clear' | 'previousHref' | 'nextHref'>;
  readonly nextCursor: string | null | undefined;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly emptyAction?: ReactNode;
  /** When filters leave nothing. */
  readonly nothingFound: string;
}) {
  const t = useMessages(sharedTexts);
  if (query.isError && rows === undefined) {
    return (
      <Card flush>
        <QueryFailure query={query} />
      </Card>
    );
  }
  const empty =
    url.filtered || url.previousHref !== undefined ? (
      <EmptyState preview={null} title={nothingFound} action={<Button onClick={url.clear}>{t('clearFilters')}</Button>} />
    ) : (
      <EmptyState title={emptyTitle} action={emptyAction}>
        {emptyText}
      </EmptyState>
    );
  return (
    <>
      <div aria-busy={query.isPlaceholderData === true}>
        <DataTable label={label} columns={columns} rows={rows} rowKey={rowKey} rowHref={rowHref} empty={empty} />
      </div>
      <KeysetPager
        previousHref={url.previousHref}
        nextHref={url.nextHref(nextCursor)}
        summary={rows === undefined || rows.length === 0 ? undefined : t('shown', { count: rows.length })}
      />
    </>
  );
}
