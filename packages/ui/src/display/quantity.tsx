import clsx from 'clsx';
import { useFormat } from '../locale/use-format.ts';

/** A count with its unit, for example `1,200 pcs`. */
export function Quantity({
  value,
  unit,
  className,
}: {
  readonly value: number;
  readonly unit?: string | undefined;
  readonly className?: string | undefined;
}) {
  const format = useFormat();
  return <span className={clsx('whitespace-nowrap tabular-nums', className)}>{format.quantity(value, unit)}</span>;
}
