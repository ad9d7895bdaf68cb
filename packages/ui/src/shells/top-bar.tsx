import type { ReactNode } from 'react';

/** The line above the page: search first, then what concerns the person. Stays while the page scrolls. */
export function TopBar({
  start,
  search,
  children,
}: {
  /** The button that opens or collapses the navigation. */
  readonly start?: ReactNode;
  readonly search?: ReactNode;
  /** Notifications, person. */
  readonly children?: ReactNode;
}) {
  return (
    <header className="sticky top-(--banner-height,0px) z-30 flex h-14 items-center gap-2 border-b border-line bg-surface px-gutter">
      {start}
      <div className="min-w-0 max-w-120 grow">{search}</div>
      <div className="ms-auto flex items-center gap-1">{children}</div>
    </header>
  );
}
