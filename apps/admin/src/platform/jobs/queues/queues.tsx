import { Card, type Column, DataTable, EmptyState, Quantity, StatusPill } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { AsOf } from '../../as-of.tsx';
import { durationWords } from '../../duration-words.ts';
import { queueCondition } from './queue-condition.ts';

type Queue = Outputs['jobs']['listQueues']['queues'][number];
const count = (value: number) => (value === 0 ? <span className="text-faint">0</span> : <Quantity value={value} />);

const columns: readonly Column<Queue>[] = [
  { id: 'name', header: 'Queue', mono: true, cell: (row) => <span className="wrap-anywhere">{row.name}</span> },
  {
    id: 'state', header: 'State', nowrap: true,
    cell: (row) => <StatusPill tone={queueCondition(row).tone}>{queueCondition(row).word}</StatusPill>,
  },
  { id: 'waiting', header: 'Waiting', align: 'end', cell: (row) => count(row.waiting) },
  { id: 'later', header: 'Later', align: 'end', cell: (row) => count(row.delayed) },
  { id: 'running', header: 'Running', align: 'end', cell: (row) => count(row.running) },
  {
    id: 'oldest', header: 'Oldest waits', align: 'end', nowrap: true,
    cell: (row) => (row.oldestDueSeconds === null ? '–' : durationWords(row.oldestDueSeconds)),
  },
  { id: 'done', header: 'Done in an hour', align: 'end', cell: (row) => count(row.completedLastHour) },
  { id: 'failed', header: 'Failed in a day', align: 'end', cell: (row) => count(row.failedLastDay) },
  {
    id: 'dead', header: 'To look at', align: 'end',
    cell: (row) => (row.dead === 0 ? count(0) : <span className="font-medium text-red-ink"><Quantity value={row.dead} /></span>),
  },
];

/** Every queue, those that need somebody first; a row leads to what failed in it. */
export function Queues() {
  const query = trpc.jobs.listQueues.useQuery();
  if (query.isError && query.data === undefined) return <Card flush><QueryFailure query={query} /></Card>;
  const rows = query.data?.queues.toSorted((one, other) => queueCondition(one).rank - queueCondition(other).rank || one.name.localeCompare(other.name));
  return (
    <>
      <AsOf at={query.data?.at} query={query} />
      <DataTable
        label="Queues"
        phone="scroll"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        rowHref={(row) => address('/jobs', { tab: 'failures', queue: row.name })}
        empty={<EmptyState title="No queues yet">They stand here once the worker has run for the first time.</EmptyState>}
      />
    </>
  );
}
