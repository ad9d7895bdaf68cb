import { Banner, Button, Card, DateTime, ProgressBar, StatusPill } from '@entrepot/ui';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { type Outputs, trpc } from '../../app/trpc.ts';
import { useStaff } from '../staff.ts';
import { ReplayEvents } from './replay-events.tsx';

type Replay = Outputs['events']['replaysAcrossTenants']['replays'][number];
const POLL_MS = 2_000;

/** The button that replays a tenant's events, and how the latest replays went. */
export function TenantReplays({ tenantId, tenantName }: { readonly tenantId: string; readonly tenantName: string }) {
  const { may } = useStaff();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<string>();
  const query = trpc.events.replaysAcrossTenants.useQuery(
    { tenantId },
    {
      enabled: may('job.read'),
      // Each look is recorded: asked again only while something moves, or is about to.
      refetchInterval: ({ state: { data } }) => (data !== undefined && moves(data.replays, asked) ? POLL_MS : false),
    },
  );
  const replays = query.data?.replays ?? [];
  return (
    <>
      {may('job.retry') && (
        <div className="flex justify-end">
          <Button icon={<RotateCcw size={16} aria-hidden />} onClick={() => setAsking(true)}>
            Replay events
          </Button>
        </div>
      )}
      {replays.length > 0 && (
        <Card title="Replays">
          <ul className="flex flex-col gap-4">
            {replays.map((replay) => (
              <ReplayItem key={replay.replayId} replay={replay} />
            ))}
          </ul>
        </Card>
      )}
      {may('job.retry') && <ReplayEvents tenantId={tenantId} tenantName={tenantName} open={asking} onAsked={setAsked} onClose={() => setAsking(false)} />}
    </>
  );
}

const moves = (replays: readonly Replay[], asked: string | undefined): boolean =>
  replays.some(({ state }) => state === 'running') || (asked !== undefined && !replays.some(({ replayId }) => replayId === asked));

function ReplayItem({ replay }: { readonly replay: Replay }) {
  const { title, state, doneCount, totalCount, failure, startedAt } = replay;
  if (state === 'running') {
    return (
      <li>
        <ProgressBar label={title} value={doneCount} maximum={Math.max(totalCount ?? 1, 1)} />
      </li>
    );
  }
  if (failure !== null) {
    return (
      <li>
        <Banner tone="amber" title={title}>
          {failure}
        </Banner>
      </li>
    );
  }
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <span>{title}</span>
      <span className="flex items-baseline gap-3 text-small text-muted">
        {`${doneCount} ${doneCount === 1 ? 'event' : 'events'}`} <DateTime value={startedAt} /> <StatusPill tone="green">Done</StatusPill>
      </span>
    </li>
  );
}
