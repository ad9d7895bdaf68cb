import clsx from 'clsx';
import { Search } from 'lucide-react';

/** Looks like a search field and opens the palette. Show its shortcut where there is a keyboard. */
export function SearchTrigger({
  label,
  shortcut,
  onOpen,
}: {
  readonly label: string;
  /** For example `Ctrl K`. */
  readonly shortcut?: string | undefined;
  readonly onOpen: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className={clsx(
        'flex h-9 w-full items-center gap-2.5 rounded-field border border-line',
        'bg-ground px-3 text-muted transition-colors hover:border-line-strong hover:text-ink',
      )}
    >
      <Search size={16} aria-hidden className="shrink-0" />
      <span className="truncate">{label}</span>
      {shortcut !== undefined && <kbd className="ms-auto hidden text-tiny text-faint sm:inline">{shortcut}</kbd>}
    </button>
  );
}
