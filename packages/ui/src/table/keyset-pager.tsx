import { ChevronLeft, ChevronRight } from 'lucide-react';
import { buttonStyle } from '../actions/button-style.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Link } from '../navigation/link.tsx';

/** Moves between pages of a keyset list. Pages are links, because the cursor lives in the URL. */
export function KeysetPager({
  previousHref,
  nextHref,
  summary,
}: {
  /** Absent on the first page. */
  readonly previousHref?: string | undefined;
  /** Absent on the last page. */
  readonly nextHref?: string | undefined;
  /** Where the count is cheap: "50 of 1,340 orders". */
  readonly summary?: string | undefined;
}) {
  const t = useMessages(uiMessages);
  if (previousHref === undefined && nextHref === undefined && summary === undefined) return null;
  const steps = [
    { href: previousHref, words: t('previousPage'), rel: 'prev', icon: <ChevronLeft size={16} aria-hidden />, before: true },
    { href: nextHref, words: t('nextPage'), rel: 'next', icon: <ChevronRight size={16} aria-hidden />, before: false },
  ];
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-3">
      <span className="text-small text-muted">{summary}</span>
      {(previousHref !== undefined || nextHref !== undefined) && (
        <span className="flex gap-2">
          {steps.map(({ href, words, rel, icon, before }) => {
            const content = (
              <>
                {before && icon}
                {words}
                {!before && icon}
              </>
            );
            return href === undefined ? (
              <span
                key={rel}
                aria-disabled
                className={buttonStyle('secondary', 'small', 'cursor-default! border-line! text-faint! hover:bg-raised')}
              >
                {content}
              </span>
            ) : (
              <Link key={rel} href={href} rel={rel} className={buttonStyle('secondary', 'small')}>
                {content}
              </Link>
            );
          })}
        </span>
      )}
    </nav>
  );
}
