import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { buttonStyle } from '../actions/button-style.ts';
import { Link } from '../navigation/link.tsx';
import type { MenuEntry } from './menu-entry.ts';

const entryStyle =
  'flex min-h-10 w-full items-center gap-2.5 rounded-field px-2.5 py-1.5 text-start ' +
  'hover:bg-hover focus-visible:outline-offset-[-2px] [&_svg]:shrink-0 [&_svg]:text-muted';

/**
 * A button that discloses links and a few actions: the storefront's account. Weighs a fiftieth of Menu, and for links
 * a plain list reads better than a menu. Escape, a click elsewhere and leaving it by Tab close it.
 */
export function LinkMenu({
  label,
  icon,
  entries,
  header,
}: {
  /** On the button; on a phone only its icon is shown. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly header?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const listId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    const closeOutside = (event: Event) => {
      const target = event.target;
      if (!(target instanceof Element)) return;
      if (target.hasAttribute('data-backdrop') || frame.current?.contains(target) === false) setOpen(false);
    };
    document.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);
  return (
    <div ref={frame} className="relative">
      <button
        ref={opener}
        type="button"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        className={buttonStyle('quiet', 'medium', 'max-sm:px-2!')}
      >
        {icon}
        <span className="max-w-44 truncate max-sm:sr-only">{label}</span>
        <ChevronDown size={16} aria-hidden className="max-sm:hidden" />
      </button>
      {open && <div aria-hidden data-backdrop="" className="fixed inset-0 z-30 bg-scrim sm:hidden" />}
      <div
        id={listId}
        hidden={!open}
        className={clsx(
          'absolute end-0 top-full z-40 mt-1.5 max-h-[70dvh] w-max max-w-[min(20rem,80vw)]',
          'min-w-52 overflow-y-auto rounded-box bg-raised p-1 shadow-float max-sm:-end-16',
        )}
      >
        {header !== undefined && <div className="mb-1 border-b border-line px-2.5 pt-1.5 pb-2.5">{header}</div>}
        <ul>
          {entries.map((entry, index) => {
            if (entry === 'separator') return null;
            const apart = entries[index - 1] === 'separator';
            return (
              <li key={entry.label} className={apart ? 'mt-1 border-t border-line pt-1' : undefined}>
                {'href' in entry ? (
                  <Link href={entry.href} className={entryStyle} onClick={() => setOpen(false)}>
                    {entry.icon}
                    {entry.label}
                  </Link>
                ) : (
                  <button
                    type="button"
                    className={clsx(entryStyle, entry.danger === true && 'text-red-ink')}
                    onClick={() => {
                      setOpen(false);
                      entry.onSelect();
                    }}
                  >
                    {entry.icon}
                    {entry.label}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
