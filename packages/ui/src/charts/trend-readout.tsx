import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { ChangeMark } from './change-mark.tsx';
import { changeShare } from './chart-scale.ts';

/** The figures of one point in words, which also names the two lines: no legend, no floating box. */
export function TrendReadout({
  name,
  label,
  value,
  before,
  pair,
  compares,
  moreIsBetter,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly before: string | undefined;
  /** The two figures, when both are known. */
  readonly pair: readonly [now: number, before: number] | undefined;
  /** Keeps the room for the period before, also at points without one. */
  readonly compares: boolean;
  readonly moreIsBetter: boolean | undefined;
}) {
  const t = useMessages(uiMessages);
  const change = pair === undefined ? undefined : changeShare(...pair);
  return (
    <div className="mb-1 flex flex-col gap-x-6 gap-y-0.5 @lg:flex-row @lg:items-baseline">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Stroke className="stroke-accent" width={2.5} />
        <span className="text-small text-muted">{`${label}, ${name}`}</span>
        <span className="font-semibold tabular-nums">{value}</span>
      </p>
      {compares && (
        <p className="flex min-h-5 flex-wrap items-baseline gap-x-2 text-small">
          <Stroke className="stroke-neutral-mark" width={1.5} />
          <span className="text-muted">{t('periodBefore')}</span>
          <span className="tabular-nums">{before ?? '–'}</span>
          {change !== undefined && <ChangeMark change={change} moreIsBetter={moreIsBetter} />}
        </p>
      )}
    </div>
  );
}

function Stroke({ className, width }: { readonly className: string; readonly width: number }) {
  return (
    <svg aria-hidden width="14" height="8" className="shrink-0">
      <path d="M0,4h14" className={className} strokeWidth={width} />
    </svg>
  );
}
