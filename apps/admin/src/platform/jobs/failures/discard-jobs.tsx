import { ConfirmDialog } from '@entrepot/ui';
import { useFailureText } from '../../../forms/failure-text.tsx';
import type { Failure } from './failures-table.tsx';

/** Asks before failed jobs are thrown away: what they had to do stays undone. */
export function DiscardJobs({ jobs, busy, error, onClose, onConfirm }: {
  readonly jobs: readonly Failure[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}) {
  const failureText = useFailureText();
  const [only] = jobs;
  return (
    <ConfirmDialog
      open={jobs.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={jobs.length === 1 ? 'Discard this job?' : `Discard ${jobs.length} jobs?`}
      confirmLabel={jobs.length === 1 ? 'Discard job' : 'Discard jobs'}
      busy={busy}
      error={failureText(error)}
      onConfirm={onConfirm}
    >
      <p>
        What {jobs.length === 1 ? 'it' : 'they'} had to do stays undone: a mail is not sent, a change not passed on. This cannot be undone, and it is recorded.
      </p>
      {jobs.length === 1 && only && <p className="font-mono text-small wrap-anywhere text-ink">{only.cameFrom ?? only.queue}</p>}
    </ConfirmDialog>
  );
}
