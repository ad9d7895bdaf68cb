import { ChevronRight } from 'lucide-react';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Link } from './link.tsx';

/** A step of the path; the last one is the page itself and needs no address. */
export interface Crumb {
  readonly label: string;
  readonly href?: string | undefined;
}

/** Where this page stands. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useMessages(uiMessages);
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-x-1 text-small text-muted">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label}-${crumb.href ?? ''}`} className="flex min-w-0 items-center gap-1">
            {index > 0 && <ChevronRight size={14} aria-hidden className="shrink-0 text-faint" />}
            {crumb.href === undefined ? (
              <span aria-current="page" className="truncate">
                {crumb.label}
              </span>
            ) : (
              <Link href={crumb.href} className="inline-flex min-h-6 items-center truncate rounded-sm hover:text-ink hover:underline">
                {crumb.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
