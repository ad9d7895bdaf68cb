import { defineMessages, useFormat, useLocale, useMessages } from '@entrepot/ui';
import { ArrowRight } from 'lucide-react';
import { type Change, changesBetween } from './changes.ts';

const texts = defineMessages({
  en: { yes: 'yes', no: 'no', more: { one: '{count} more field', other: '{count} more fields' } },
  de: { yes: 'ja', no: 'nein', more: { one: 'noch {count} Feld', other: 'noch {count} Felder' } },
});
const AT_ONCE = 4;

/** Before and after, one line per field; a long list opens on demand. Nothing when nothing was recorded. */
export function ChangeList({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const t = useMessages(texts);
  const format = useFormat();
  const { currency: own } = useLocale();
  const changes = changesBetween(before, after, {
    money: (amountMinor, currency) => format.money({ amountMinor, currency: currency ?? own }),
    dateTime: format.dateTime,
    yes: t('yes'),
    no: t('no'),
  });
  const rest = changes.slice(AT_ONCE);
  if (changes.length === 0) return null;
  return (
    <>
      <Lines changes={changes.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary className="flex min-h-6 cursor-pointer items-center text-accent-text hover:underline">
            {t('more', { count: rest.length })}
          </summary>
          <Lines changes={rest} />
        </details>
      )}
    </>
  );
}

function Lines({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {changes.map((change) => (
        <li key={change.field} className="flex flex-wrap items-baseline gap-x-1.5 wrap-anywhere">
          <span className="text-muted">{change.field}:</span>
          {change.before !== undefined && (
            <>
              <del className="text-muted line-through">{change.before}</del>
              <ArrowRight size={12} aria-hidden className="self-center" />
            </>
          )}
          <ins className="text-ink no-underline">{change.after ?? '–'}</ins>
        </li>
      ))}
    </ul>
  );
}
