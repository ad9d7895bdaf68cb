import clsx from 'clsx';
import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '../locale/use-format.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Link } from '../navigation/link.tsx';
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
  const t = useMessages(uiMessages);
  const format = useFormat();
  const direction = change === undefined || Math.abs(change) < 0.0005 ? 0 : Math.sign(change);
  const Icon = direction > 0 ? ArrowUpRight : direction < 0 ? ArrowDownRight : Minus;
  const magnitude = format.share(Math.abs(change ?? 0));
  // 60,044 % says nothing that a person can picture; 601 times does.
  const shown = change !== undefined && change >= 10 ? `×${format.quantity(Math.round(1 + change))}` : magnitude;
  const words = direction > 0 ? t('upBy', { change: magnitude }) : direction < 0 ? t('downBy', { change: magnitude }) : t('noChange');
  const good = direction === 0 ? undefined : direction > 0 === moreIsBetter;
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
        {change !== undefined ? (
          <span
            title={words}
            className={clsx(
              'inline-flex items-center gap-1 text-small font-medium whitespace-nowrap',
              good === undefined ? 'text-muted' : good ? 'text-green-ink' : 'text-red-ink',
            )}
          >
            <Icon size={16} aria-hidden />
            <span aria-hidden>{shown}</span>
            <span className="sr-only">{words}</span>
          </span>
        ) : (
          <span />
        )}
        {series !== undefined && <Sparkline values={series} />}
      </span>
    </Link>
  );
}
