import { failureOf } from '@entrepot/rpc/client';
import { Button, Card, type Column, DataTable, DateTime, EmptyState, Quantity, toast } from '@entrepot/ui';
import { Play } from 'lucide-react';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { AsOf } from '../../as-of.tsx';
import { durationWords } from '../../duration-words.ts';
import { useStaff } from '../../staff.ts';
import { RunState } from './run-state.tsx';
import { cronWords } from './cron-words.ts';

type Schedule = Outputs['jobs']['listSchedules']['schedules'][number];
const SCOPES = { platform: 'For the platform', 'each-tenant': 'For each tenant', everywhere: 'For all of them' } as const;
/** The worker begins within seconds; the list is read again after as many milliseconds. */
const BEGUN_AFTER = 3_000;

/** What the worker does by the clock: how each run went, when the next is due, and one out of turn. */
export function Schedules() {
  const { may } = useStaff();
  const query = trpc.jobs.listSchedules.useQuery();
  const run = trpc.jobs.runScheduleNow.useMutation({
    onSuccess: () => {
      toast('The worker runs it in a moment');
      window.setTimeout(() => void query.refetch(), BEGUN_AFTER);
    },
    onError: (error) => toast.error(failureOf(error).message),
  });
  if (query.isError && query.data === undefined) return <Card flush><QueryFailure query={query} /></Card>;
  const columns: readonly Column<Schedule>[] = [
    {
      id: 'title', header: 'Schedule',
      cell: (row) => <span className="flex flex-col"><span>{row.title}</span><span className="font-mono text-small text-muted wrap-anywhere">{row.name}</span></span>,
    },
    {
      id: 'cron', header: 'When', nowrap: true,
      cell: (row) => <span className="flex flex-col"><span title={row.cron}>{cronWords(row.cron)}</span><span className="text-small text-muted">{SCOPES[row.scope]}</span></span>,
    },
    {
      id: 'last', header: 'Last run', nowrap: true,
      cell: (row) => (row.lastRun ? <DateTime value={row.lastRun.startedAt} /> : <span className="text-muted">Not yet</span>),
    },
    { id: 'state', header: 'Outcome', cell: (row) => row.lastRun && <RunState run={row.lastRun} /> },
    { id: 'took', header: 'Took', align: 'end', nowrap: true, cell: (row) => tookWords(row.lastRun) },
    { id: 'jobs', header: 'Jobs', align: 'end', cell: (row) => (row.lastRun ? <Quantity value={row.lastRun.jobs} /> : '–') },
    { id: 'next', header: 'Next run', nowrap: true, cell: (row) => <DateTime value={row.nextDueAt} /> },
    ...may('job.retry') ? [{ id: 'run', header: 'Actions', hideHeader: true, align: 'end' as const, cell: (row: Schedule) => (
      <Button size="small" icon={<Play size={14} aria-hidden />} aria-label={`Run ${row.title} now`} busy={run.isPending && run.variables.schedule === row.name} onClick={() => run.mutate({ schedule: row.name })}>Run now</Button>
    ) }] : [],
  ];
  return (
    <>
      <AsOf at={query.data?.at} query={query} />
      <DataTable
        label="Schedules"
        columns={columns}
        rows={query.data?.schedules}
        rowKey={(row) => row.name}
        empty={<EmptyState title="No schedules yet">They stand here once the worker has run for the first time.</EmptyState>}
      />
    </>
  );
}

function tookWords(run: Schedule['lastRun']): string {
  if (!run?.finishedAt) return '–';
  return durationWords(Math.max(0, Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1_000);
}
