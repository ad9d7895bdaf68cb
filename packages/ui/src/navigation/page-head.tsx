import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { TabLinks, type TabLink } from './tab-links.tsx';

/** Title, status, what it is about, one primary action on the right, tabs under it. */
export function PageHead({
  title,
  status,
  summary,
  crumbs,
  action,
  menu,
  tabs,
}: {
  readonly title: ReactNode;
  /** A StatusPill. */
  readonly status?: ReactNode;
  readonly summary?: ReactNode;
  readonly crumbs?: readonly Crumb[] | undefined;
  /** One primary Button; a secondary one beside it at most. */
  readonly action?: ReactNode;
  /** A Menu with the rest. */
  readonly menu?: ReactNode;
  readonly tabs?: readonly TabLink[] | undefined;
}) {
  return (
    <header className="flex flex-col gap-3">
      {crumbs !== undefined && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-title font-semibold tracking-tight wrap-anywhere">{title}</h1>
            {status}
          </div>
          {summary !== undefined && <p className="mt-0.5 text-muted">{summary}</p>}
        </div>
        {(action !== undefined || menu !== undefined) && (
          <div className="flex flex-wrap items-center gap-2">
            {action}
            {menu}
          </div>
        )}
      </div>
      {tabs !== undefined && <TabLinks tabs={tabs} />}
    </header>
  );
}
