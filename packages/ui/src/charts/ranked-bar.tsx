import clsx from 'clsx';
import { useFormat } from '../locale/use-format.ts';
import { Link } from '../navigation/link.tsx';
import { ChangeMark } from './change-mark.tsx';
import { changeShare } from './chart-scale.ts';
import { type RankedScale, shareOf } from './ranked-scale.ts';

/** One row: the name and its figures over the bar; the whole row is the link when it leads somewhere. */
export function RankedBar({
  name,
  value,
  before,
  href,
  scale,
  total,
  compares,
  format,
  moreIsBetter,
  quiet = false,
}: {
  readonly name: string;
  readonly value: number;
  readonly before: number | undefined;
  readonly href: string | undefined;
  readonly scale: RankedScale;
  /** What shares are shares of; without one no share is shown. */
  readonly total: number | undefined;
  /** Keeps room for the change, also in rows without one. */
  readonly compares: boolean;
  readonly format: (value: number) => string;
  readonly moreIsBetter: boolean | undefined;
  /** The sum of the rest: no name of its own, no accent. */
  readonly quiet?: boolean | undefined;
}) {
  const { share } = useFormat();
  const part = shareOf(value, total);
  const change = before === undefined ? undefined : changeShare(value, before);
  const end = scale.at(value);
  return (
    <li className={clsx('relative -mx-2 rounded-field px-2 py-1.5', href !== undefined && 'transition-colors hover:bg-hover')}>
      <div className="flex items-baseline justify-between gap-x-4">
        <span className={clsx('min-w-0 wrap-anywhere', quiet && 'text-muted')}>
          {href === undefined ? (
            name
          ) : (
            <Link
              href={href}
              className="rounded-sm font-medium text-accent-text underline-offset-3 after:absolute after:inset-0 hover:underline"
            >
              {name}
            </Link>
          )}
        </span>
        <span className="shrink-0 font-medium tabular-nums">{format(value)}</span>
      </div>
      <div className="flex items-center gap-3">
        <svg aria-hidden width="100%" height="10" className="block min-w-0 grow overflow-visible">
          <rect width="100%" y="2" height="6" rx="3" className="fill-sunken" />
          <rect
            x={`${Math.min(scale.zero, end)}%`}
            y="2"
            width={`${Math.abs(end - scale.zero)}%`}
            height="6"
            rx="2"
            className={quiet || value < 0 ? 'fill-neutral-mark' : 'fill-accent'}
          />
          {scale.zero > 0 && <line x1={`${scale.zero}%`} x2={`${scale.zero}%`} y1="0" y2="10" className="stroke-line-strong" />}
          {before !== undefined && (
            <line x1={`${scale.at(before)}%`} x2={`${scale.at(before)}%`} y1="0" y2="10" className="stroke-ink" strokeWidth="1.5" />
          )}
        </svg>
        {total !== undefined && (
          <span className="w-11 shrink-0 text-end text-small text-muted tabular-nums">{part === undefined ? '–' : share(part)}</span>
        )}
        {compares && (
          <span className="flex w-16 shrink-0 justify-end text-small text-muted tabular-nums">
            {change === undefined ? '–' : <ChangeMark change={change} moreIsBetter={moreIsBetter} />}
          </span>
        )}
      </div>
    </li>
  );
}
