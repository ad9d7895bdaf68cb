import { StatusPill, useFormat } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';

type Run = NonNullable<Outputs['jobs']['listSchedules']['schedules'][number]['lastRun']>;
const ASKED_BY = { clock: '', 'catch-up': 'Caught up', person: 'Asked for' } as const;

/** How a run of a schedule went, and whether it was caught up after a standstill or asked for by a person. */
export function RunState({ run }: { readonly run: Run }) {
  const format = useFormat();
  const pill = {
    running: <StatusPill tone="blue">{run.open > 0 ? `Running, ${format.quantity(run.open)} left` : 'Running'}</StatusPill>,
    done: <StatusPill tone="green">Done</StatusPill>,
    failed: <StatusPill tone="red">{`${format.quantity(run.failed)} failed`}</StatusPill>,
  }[run.state];
  return (
    <span className="flex flex-col items-start gap-0.5">
      {pill}
      {run.askedBy !== 'clock' && <span className="text-small text-muted">{ASKED_BY[run.askedBy]}</span>}
    </span>
  );
}
