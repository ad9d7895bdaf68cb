import { Button, Card, EmptyState, KeysetPager } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { useStaff } from '../../staff.ts';
import { tenantInSearch } from '../../reporting/tenant-in-search.ts';
import { DiscardJobs } from './discard-jobs.tsx';
import { FailuresBar } from './failures-bar.tsx';
import { type Failure, FailuresTable } from './failures-table.tsx';
import { useActs } from './use-acts.ts';

interface FailureSearch {
  readonly tab?: string | undefined;
  readonly queue?: string | undefined;
  readonly tenant?: string | undefined;
  readonly cursor?: string | undefined;
}

/** Jobs that failed for good, over all tenants, the newest first. */
export function Failures({ search }: { readonly search: FailureSearch }) {
  const { may } = useStaff();
  const url = useListUrl('/jobs', { ...search });
  const tenantId = tenantInSearch(search);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [discarding, setDiscarding] = useState<readonly Failure[]>([]);
  const query = trpc.jobs.searchJobs.useQuery({ state: 'dead', queue: search.queue, tenantId, cursor: search.cursor }, { placeholderData: keepPreviousData });
  const { asked, retry, discard, busy, discardError, forgetError } = useActs();
  const rows = query.data?.jobs;
  const chosenRows = (rows ?? []).filter(({ jobId }) => chosen.has(jobId));
  const clear = () => url.change({ queue: undefined, tenant: undefined });
  return (
    <>
      <FailuresBar
        queue={search.queue}
        tenantId={tenantId}
        onChange={(changes) => url.change(changes)}
        chosen={chosenRows.length}
        onClearChosen={() => setChosen(new Set())}
        bulk={
          <>
            <Button size="small" busy={busy} onClick={() => retry(chosenRows, () => setChosen(new Set()))}>Retry</Button>
            <Button size="small" onClick={() => setDiscarding(chosenRows)}>Discard</Button>
          </>
        }
      />
      {query.isError && rows === undefined ? <Card flush><QueryFailure query={query} /></Card> : (
        <div aria-busy={query.isPlaceholderData}>
          <FailuresTable
            rows={rows}
            asked={asked}
            selection={may('job.retry') ? { chosen, onChange: setChosen } : undefined}
            onRetry={(row) => retry([row])}
            onDiscard={(row) => setDiscarding([row])}
            empty={
              search.queue !== undefined || tenantId !== undefined || search.cursor !== undefined
                ? <EmptyState preview={null} title="No failure matches these filters" action={<Button onClick={clear}>Clear filters</Button>} />
                : <EmptyState preview={null} title="Nothing failed">A job that failed as often as it may stands here with its last error.</EmptyState>
            }
          />
        </div>
      )}
      <KeysetPager previousHref={url.previousHref} nextHref={url.nextHref(query.data?.nextCursor)} />
      <DiscardJobs
        jobs={discarding}
        busy={busy}
        error={discardError}
        onClose={() => {
          forgetError();
          setDiscarding([]);
        }}
        onConfirm={() => discard(discarding, () => {
          setDiscarding([]);
          setChosen(new Set());
        })}
      />
    </>
  );
}
