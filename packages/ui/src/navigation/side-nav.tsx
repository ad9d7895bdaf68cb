import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Link } from './link.tsx';

/** A place in the navigation. */
export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly icon: LucideIcon;
  /** What waits there; hidden at zero. */
  readonly count?: number | undefined;
}

/** Places of the app, by groups; narrow shows icons with their names on hover and to screen readers. */
export function SideNav({
  groups,
  currentHref,
  narrow = false,
  footer,
  onSelect,
}: {
  readonly groups: readonly (readonly NavItem[])[];
  /** The address of the current place (not of the page). */
  readonly currentHref: string;
  readonly narrow?: boolean | undefined;
  readonly footer?: ReactNode;
  /** After a choice, for example to close the sheet around it. */
  readonly onSelect?: (() => void) | undefined;
}) {
  const t = useMessages(uiMessages);
  return (
    <nav aria-label={t('navigation')} className="flex h-full flex-col gap-4 overflow-y-auto p-3">
      {groups.map((group, index) => (
        <ul
          key={group[0]?.href ?? index}
          className={clsx('flex flex-col gap-0.5', index > 0 && index === groups.length - 1 && 'mt-auto')}
        >
          {group.map(({ label, href, icon: Icon, count = 0 }) => {
            const current = href === currentHref;
            return (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={current ? 'page' : undefined}
                  title={narrow ? label : undefined}
                  onClick={onSelect}
                  className={clsx(
                    'relative flex h-9 items-center gap-3 rounded-field font-medium transition-colors',
                    narrow ? 'justify-center' : 'px-3',
                    current ? 'bg-accent-soft text-accent-text' : 'text-muted hover:bg-hover hover:text-ink',
                  )}
                >
                  <Icon size={18} aria-hidden className="shrink-0" />
                  <span className={narrow ? 'sr-only' : 'truncate'}>{label}</span>
                  {count > 0 && !narrow && <span className="ms-auto text-small font-normal">{count}</span>}
                  {count > 0 && narrow && <span aria-hidden className="absolute end-1.5 top-1.5 size-1.5 rounded-full bg-accent" />}
                </Link>
              </li>
            );
          })}
        </ul>
      ))}
      {footer}
    </nav>
  );
}
