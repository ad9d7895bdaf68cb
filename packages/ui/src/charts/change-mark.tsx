import clsx from 'clsx';
import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react';
import { useFormat } from '../locale/use-format.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';

/** A change against the period before: an arrow, the share, and the same in words for screen readers and on hover. */
export function ChangeMark({
  change,
  moreIsBetter = true,
}: {
  /** 0.1 is ten per cent more; see changeShare. */
  readonly change: number;
  /** False for overdue invoices and the like. */
  readonly moreIsBetter?: boolean | undefined;
}) {
  const t = useMessages(uiMessages);
  const format = useFormat();
  const direction = Math.abs(change) < 0.0005 ? 0 : Math.sign(change);
  const Icon = direction > 0 ? ArrowUpRight : direction < 0 ? ArrowDownRight : Minus;
  const magnitude = format.share(Math.abs(change));
  // 60,044 % says nothing that a person can picture; 601 times does.
  const shown = change >= 10 ? `×${format.quantity(Math.round(1 + change))}` : magnitude;
  const words = direction > 0 ? t('upBy', { change: magnitude }) : direction < 0 ? t('downBy', { change: magnitude }) : t('noChange');
  const good = direction === 0 ? undefined : direction > 0 === moreIsBetter;
  return (
    <span
      title={words}
      className={clsx(
        'inline-flex items-baseline gap-1 text-small font-medium whitespace-nowrap',
        good === undefined ? 'text-muted' : good ? 'text-green-ink' : 'text-red-ink',
      )}
    >
      <Icon size={16} aria-hidden className="self-center" />
      <span aria-hidden>{shown}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
