import { DateTime, Dialog, FactList, JsonView } from '@entrepot/ui';
import type { Failure } from './failures-table.tsx';

/** Everything that is known about a failed job. */
export function JobDetail({ job, tenantName, onClose }: { readonly job: Failure; readonly tenantName: string | undefined; readonly onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={job.cameFrom ?? job.queue}>
      <div className="flex flex-col gap-5">
        <section>
          <h3 className="mb-1 font-semibold">Last error</h3>
          <p className="font-mono text-small whitespace-pre-wrap wrap-anywhere">{job.lastError || 'None was recorded.'}</p>
        </section>
        <FactList
          facts={[
            { label: 'Tenant', value: tenantName },
            { label: 'Attempts', value: `${job.attempts} of ${Math.max(job.attempts, job.attemptLimit)}` },
            // A dead letter is made when its job fails for the last time.
            { label: 'Failed', value: <DateTime value={job.endedAt ?? job.createdAt} show="datetime" /> },
            { label: 'Id', value: <span className="font-mono text-small wrap-anywhere">{job.jobId}</span> },
          ]}
        />
        <section>
          <h3 className="mb-1 font-semibold">About</h3>
          <JsonView label="What the job is about" value={job.payload} />
        </section>
      </div>
    </Dialog>
  );
}
