import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Link } from '../navigation/link.tsx';
import { ChangeMark } from './change-mark.tsx';
import { Sparkline } from './sparkline.tsx';

/** A figure, how it changed against the period before, and its course; a link to the list behind it. */
export function StatTile({
  label,
  value,
  change,
  moreIsBetter = true,
  series,
  href,
}: {
  readonly label: string;
  readonly value: ReactNode;
  /** 0.1 is ten per cent more; see changeShare. Absent when there is nothing to compare with. */
  readonly change?: number | undefined;
  /** False for overdue invoices and the like; undefined colour for figures that are neither. */
  readonly moreIsBetter?: boolean | undefined;
  readonly series?: readonly number[] | undefined;
  readonly href: string;
}) {
  return (
    <Link
      href={href}
      className={clsx(
        'flex min-w-0 flex-col gap-2 rounded-box border border-line',
        'bg-surface p-4 transition-colors hover:border-line-strong/60 hover:bg-hover',
      )}
    >
      <span className="text-small text-muted">{label}</span>
      <span className="text-title font-semibold wrap-anywhere">{value}</span>
      <span className="mt-auto flex min-h-7 items-end justify-between gap-3">
        {change !== undefined ? <ChangeMark change={change} moreIsBetter={moreIsBetter} /> : <span />}
        {series !== undefined && <Sparkline values={series} />}
      </span>
    </Link>
  );
}
