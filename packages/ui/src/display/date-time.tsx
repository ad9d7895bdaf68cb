import clsx from 'clsx';
import { formatDate, formatDateTime, formatRelative } from '../locale/format-time.ts';
import { useLocale } from '../locale/locale-provider.tsx';
import { useNow } from '../locale/use-now.ts';

/** An instant: relative by default, exact with its zone on hover. */
export function DateTime({
  value,
  show = 'relative',
  className,
}: {
  /** A Date or RFC 3339 text. */
  readonly value: Date | string;
  /** `both` is for pages where the exact time matters without hovering. */
  readonly show?: 'relative' | 'date' | 'datetime' | 'both' | undefined;
  readonly className?: string | undefined;
}) {
  const { locale, timeZone } = useLocale();
  const now = useNow();
  const at = typeof value === 'string' ? new Date(value) : value;
  const relative = () => formatRelative(at, new Date(now), locale);
  const dateTime = () => formatDateTime(at, locale, timeZone);
  const text = {
    relative,
    date: () => formatDate(at, locale, timeZone),
    datetime: dateTime,
    both: () => `${dateTime()} (${relative()})`,
  }[show]();
  return (
    <time
      dateTime={at.toISOString()}
      title={formatDateTime(at, locale, timeZone, true)}
      className={clsx('whitespace-nowrap', className)}
    >
      {text}
    </time>
  );
}
