import clsx from 'clsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Link } from './link.tsx';

/** A tab: its address, because tabs live in the URL. */
export interface TabLink {
  readonly label: string;
  readonly href: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

/** Tabs under a page's head. They are links: Back, reload and a pasted address show the same one. */
export function TabLinks({ tabs, label }: { readonly tabs: readonly TabLink[]; readonly label?: string | undefined }) {
  const t = useMessages(uiMessages);
  return (
    <nav aria-label={label ?? t('sections')} className="-mb-px flex gap-5 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current === true ? 'page' : undefined}
          className={clsx(
            'inline-flex h-10 shrink-0 items-center gap-2 border-b-2 font-medium whitespace-nowrap focus-visible:outline-offset-[-2px]',
            tab.current === true ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-small font-normal text-faint">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
