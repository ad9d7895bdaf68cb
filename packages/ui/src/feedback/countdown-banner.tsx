import { Eye } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../actions/button.tsx';
import { toneStyle } from '../display/tone.ts';
import { useLocale } from '../locale/locale-provider.tsx';
import { consoleMessages } from '../messages/console-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { announcedMinutes, timeLeft } from './countdown-left.ts';
import { useBannerHeight } from './use-banner-height.ts';
import { useTimeLeft } from './use-time-left.ts';

/**
 * Says for as long as it lasts that staff are looking into a tenant: whose, until when, why, and the way out. Stays in sight,
 * cannot be dismissed. The seconds tick for the eye only; five minutes and one minute before the end are announced.
 * Goes into the `banner` of AppShell, which makes room for it.
 */
export function CountdownBanner({
  tenantName,
  endsAt,
  reason,
  onLeave,
  onEnd,
  busy = false,
}: {
  readonly tenantName: string;
  /** When the look ends by itself: a Date or RFC 3339 text. */
  readonly endsAt: Date | string;
  readonly reason: string;
  readonly onLeave: () => void;
  /** Called once when the time is over: the server refuses from now on. */
  readonly onEnd?: (() => void) | undefined;
  readonly busy?: boolean | undefined;
}) {
  const t = useMessages(consoleMessages);
  const { locale, timeZone } = useLocale();
  const frame = useRef<HTMLElement>(null);
  useBannerHeight(frame);
  const end = new Date(endsAt);
  const left = useTimeLeft(end.getTime());
  const over = left === 0;
  const report = useRef(onEnd);
  useEffect(() => {
    report.current = onEnd;
  }, [onEnd]);
  useEffect(() => {
    if (over) report.current?.();
  }, [over]);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(end);
  const remaining = timeLeft(left);
  const announce = announcedMinutes(left);
  const sentence = over ? t('lookEnded', { tenant: tenantName, time }) : t('lookingInto', { tenant: tenantName, time });
  return (
    <section
      ref={frame}
      aria-label={sentence}
      className={`sticky top-0 z-40 flex items-center gap-x-3 border-b border-amber-mark px-gutter py-2 ${toneStyle.amber}`}
    >
      <Eye size={18} aria-hidden className="hidden shrink-0 sm:block" />
      <div className="flex min-w-0 grow flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <p className="font-medium">{sentence}</p>
        <p className="line-clamp-2 text-small wrap-anywhere">{t('lookReason', { reason })}</p>
      </div>
      <div className="flex shrink-0 flex-col-reverse items-end gap-x-4 gap-y-1 sm:flex-row sm:items-center">
        {remaining !== undefined && (
          <p role="timer" className="text-small whitespace-nowrap tabular-nums">
            {remaining.unit === 'hours' && t('hoursLeft', { count: remaining.count })}
            {remaining.unit === 'minutes' && t('minutesLeft', { count: remaining.count })}
            {remaining.unit === 'seconds' && t('secondsLeft', { count: remaining.count })}
          </p>
        )}
        <Button size="small" busy={busy} onClick={onLeave}>
          {over ? t('leave') : t('leaveNow')}
        </Button>
      </div>
      <span role="status" className="sr-only">
        {over ? sentence : announce === undefined ? '' : t('minutesLeft', { count: announce })}
      </span>
    </section>
  );
}
