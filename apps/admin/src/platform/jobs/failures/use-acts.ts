import { failureOf } from '@entrepot/rpc/client';
import { toast } from '@entrepot/ui';
import { useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import type { Failure } from './failures-table.tsx';

/** What was asked of the worker, by job. */
export type Asked = ReadonlyMap<string, 'retry' | 'discard'>;

/** The worker acts within seconds; the list is read again after as many milliseconds. */
const ACTED_AFTER = 3_000;

/** Asks the worker to try jobs again or to throw them away, and remembers of which until the list tells it. */
export function useActs() {
  const tools = trpc.useUtils();
  const [asked, setAsked] = useState<Asked>(new Map());
  const retryJobs = trpc.jobs.retryJobs.useMutation();
  const discardJobs = trpc.jobs.discardJobs.useMutation();
  const act = async (kind: 'retry' | 'discard', jobs: readonly Failure[], done?: () => void) => {
    const mutation = kind === 'retry' ? retryJobs : discardJobs;
    try {
      // Jobs are named within the queue that they lie in.
      for (const [queue, some] of Map.groupBy(jobs, (job) => job.queue)) {
        const jobIds = some.map(({ jobId }) => jobId);
        await mutation.mutateAsync({ queue, jobIds });
        setAsked((old) => new Map([...old, ...jobIds.map((id) => [id, kind] as const)]));
      }
    } catch (error) {
      if (kind === 'retry') toast.error(failureOf(error).message);
      return;
    }
    const count = jobs.length === 1 ? 'One job' : `${jobs.length} jobs`;
    toast(`${count} ${jobs.length === 1 ? 'is' : 'are'} being ${kind === 'retry' ? 'retried' : 'discarded'}`);
    done?.();
    window.setTimeout(() => void tools.jobs.invalidate(), ACTED_AFTER);
  };
  return {
    asked,
    busy: retryJobs.isPending || discardJobs.isPending,
    retry: (jobs: readonly Failure[], done?: () => void) => void act('retry', jobs, done),
    discard: (jobs: readonly Failure[], done?: () => void) => void act('discard', jobs, done),
    discardError: discardJobs.error,
    forgetError: () => discardJobs.reset(),
  };
}
