import type { ReactNode } from 'react';
import { Button } from '../actions/button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';

/** The line above a table: search and filters; while rows are chosen, the bulk actions take its place. */
export function ListBar({
  search,
  filters,
  end,
  chosen = 0,
  bulk,
  onClearChosen,
}: {
  readonly search?: ReactNode;
  readonly filters?: ReactNode;
  readonly end?: ReactNode;
  readonly chosen?: number | undefined;
  readonly bulk?: ReactNode;
  readonly onClearChosen?: (() => void) | undefined;
}) {
  const t = useMessages(uiMessages);
  if (chosen > 0) {
    return (
      <div
        role="toolbar"
        aria-label={t('actions')}
        className="flex min-h-control flex-wrap items-center gap-2 rounded-box bg-accent-soft ps-3 pe-1"
      >
        <span role="status" className="me-2 font-medium">
          {t('rowsChosen', { count: chosen })}
        </span>
        {bulk}
        <Button kind="quiet" size="small" className="ms-auto" onClick={onClearChosen}>
          {t('clear')}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-2">
      {search !== undefined && <div className="w-full sm:w-72">{search}</div>}
      {filters}
      {end !== undefined && <div className="ms-auto flex items-center gap-2">{end}</div>}
    </div>
  );
}
