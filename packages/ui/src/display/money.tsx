import clsx from 'clsx';
import type { MoneyValue } from '../locale/format-money.ts';
import { useFormat } from '../locale/use-format.ts';

/** Money with its currency, figures of one width, never wrapped. */
export function Money({
  value,
  sign,
  className,
}: {
  readonly value: MoneyValue;
  /** Show + before an increase. */
  readonly sign?: boolean | undefined;
  readonly className?: string | undefined;
}) {
  const format = useFormat();
  return <span className={clsx('whitespace-nowrap tabular-nums', className)}>{format.money(value, { sign: sign ?? false })}</span>;
}
