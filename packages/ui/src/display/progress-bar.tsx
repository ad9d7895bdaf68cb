import { useId } from 'react';
import { useFormat } from '../locale/use-format.ts';

/** Long work with a known end. Drawn as SVG, whose attributes a strict style policy allows. */
export function ProgressBar({
  label,
  value,
  maximum = 1,
  detail,
}: {
  readonly label: string;
  readonly value: number;
  readonly maximum?: number | undefined;
  /** Beside the label, for example "1,240 of 2,783 rows"; the share by default. */
  readonly detail?: string | undefined;
}) {
  const format = useFormat();
  const id = useId();
  const share = maximum > 0 ? Math.min(Math.max(value / maximum, 0), 1) : 0;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex items-baseline justify-between gap-4">
        <span id={id}>{label}</span>
        <span className="text-small text-muted">{detail ?? format.share(share)}</span>
      </p>
      <svg
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="h-2 w-full rounded-full bg-line"
      >
        <rect width={`${share * 100}%`} height="100%" rx="4" className="fill-accent transition-[width]" />
      </svg>
    </div>
  );
}
