import { useId } from 'react';
import { useFormat } from '../locale/use-format.ts';
import { consoleMessages } from '../messages/console-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { type QuotaLevel, quotaLevel } from './quota-level.ts';
import { StatusPill } from './status-pill.tsx';
import type { Tone } from './tone.ts';

const tones: Record<QuotaLevel, Tone> = { ok: 'green', near: 'amber', over: 'red', unlimited: 'neutral' };
const fills: Record<QuotaLevel, string> = {
  ok: 'fill-accent',
  near: 'fill-amber-mark',
  over: 'fill-red-mark',
  unlimited: 'fill-transparent',
};

/** Use against a quota: the figures, a bar, and how it stands in a word. Over the limit the bar shows where the limit is. */
export function LevelMeter({
  label,
  used,
  limit,
  unit,
  nearFrom,
  format,
}: {
  readonly label: string;
  readonly used: number;
  /** undefined or null is unlimited. */
  readonly limit?: number | null | undefined;
  /** After the figures: "orders". */
  readonly unit?: string | undefined;
  /** Share of the limit from which it is near; 0.8 when absent. */
  readonly nearFrom?: number | undefined;
  /** Writes a figure; a plain count when absent. */
  readonly format?: ((value: number) => string) | undefined;
}) {
  const t = useMessages(consoleMessages);
  const { quantity, share } = useFormat();
  const id = useId();
  const level = quotaLevel(used, limit, nearFrom);
  const write = format ?? ((value: number) => quantity(value));
  const tail = unit === undefined ? '' : ` ${unit}`;
  const bounded = limit === undefined || limit === null ? undefined : limit;
  const figures = bounded === undefined ? write(used) : t('levelOf', { used: write(used), limit: write(bounded) });
  const words = { ok: t('levelOk'), near: t('levelNear'), over: t('levelOver'), unlimited: t('levelUnlimited') }[level];
  const scale = bounded === undefined ? 0 : Math.max(bounded, used);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="flex items-center justify-between gap-4">
        <span id={id} className="min-w-0 wrap-anywhere">
          {label}
        </span>
        <StatusPill tone={tones[level]}>{words}</StatusPill>
      </p>
      <svg
        {...(bounded === undefined
          ? { 'aria-hidden': true }
          : {
              role: 'meter',
              'aria-labelledby': id,
              'aria-valuemin': 0,
              'aria-valuemax': bounded,
              'aria-valuenow': Math.min(used, bounded),
              'aria-valuetext': `${figures}${tail}, ${words}`,
            })}
        width="100%"
        height="8"
        className="block overflow-hidden rounded-full"
      >
        {bounded === undefined ? (
          <line x1="0" x2="100%" y1="4" y2="4" className="stroke-line-strong" strokeDasharray="3 4" />
        ) : (
          <>
            <rect width="100%" height="8" className="fill-line" />
            <rect width={`${scale > 0 ? (used / scale) * 100 : 0}%`} height="8" rx="4" className={fills[level]} />
            {level === 'over' && scale > 0 && (
              <rect x={`${(bounded / scale) * 100}%`} width="2" height="8" className="fill-surface" />
            )}
          </>
        )}
      </svg>
      <p className="flex justify-between gap-4 text-small text-muted tabular-nums">
        <span>
          {figures}
          {tail}
        </span>
        {bounded !== undefined && bounded > 0 && <span>{share(used / bounded)}</span>}
      </p>
    </div>
  );
}
