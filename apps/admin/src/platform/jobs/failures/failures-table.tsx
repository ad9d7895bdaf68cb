import { Button, type Column, DataTable, DateTime, IconButton, Menu, type Selection, StatusPill, TextLink } from '@entrepot/ui';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { address } from '../../../app/address.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { useStaff } from '../../staff.ts';
import { useTenantNames } from '../../tenancy/use-tenant-names.ts';
import { JobDetail } from './job-detail.tsx';
import type { Asked } from './use-acts.ts';

export type Failure = Outputs['jobs']['searchJobs']['jobs'][number];

/** Failed jobs with their last error and what may be done about each. */
export function FailuresTable({ rows, asked, selection, onRetry, onDiscard, empty }: {
  readonly rows: readonly Failure[] | undefined;
  readonly asked: Asked;
  /** Absent for a role that may only look. */
  readonly selection: Selection | undefined;
  readonly onRetry: (row: Failure) => void;
  readonly onDiscard: (row: Failure) => void;
  readonly empty: ReactNode;
}) {
  const { may } = useStaff();
  const [shown, setShown] = useState<Failure>();
  const nameOf = useTenantNames((rows ?? []).flatMap(({ tenantId }) => tenantId ?? []));
  const columns: readonly Column<Failure>[] = [
    { id: 'queue', header: 'Queue', mono: true, nowrap: true, cell: (row) => row.cameFrom ?? row.queue },
    {
      id: 'tenant', header: 'Tenant',
      cell: (row) => (row.tenantId === null ? '–' : <TextLink href={address('/jobs', { tab: 'failures', tenant: row.tenantId })}>{nameOf(row.tenantId)}</TextLink>),
    },
    {
      id: 'error', header: 'Last error',
      cell: (row) => <span className="line-clamp-2 wrap-anywhere">{row.lastError || 'None was recorded.'}</span>,
    },
    {
      id: 'attempts', header: 'Attempts', align: 'end', nowrap: true,
      cell: (row) => `${row.attempts} of ${Math.max(row.attempts, row.attemptLimit)}`,
    },
    { id: 'failed', header: 'Failed', nowrap: true, cell: (row) => <DateTime value={row.endedAt ?? row.createdAt} /> },
    { id: 'actions', header: 'Actions', hideHeader: true, align: 'end', cell: (row) => {
      const act = asked.get(row.jobId);
      if (act !== undefined) return <StatusPill tone="blue">{act === 'retry' ? 'Being retried' : 'Being discarded'}</StatusPill>;
      return (
        <span className="inline-flex items-center gap-1">
          {may('job.retry') && <Button size="small" aria-label={`Retry ${row.cameFrom ?? row.queue}`} onClick={() => onRetry(row)}>Retry</Button>}
          <Menu
            trigger={<IconButton size="small" label={`Actions for ${row.cameFrom ?? row.queue}`} icon={<Ellipsis size={16} aria-hidden />} />}
            entries={[
              { label: 'Show details', onSelect: () => setShown(row) },
              ...may('job.retry') ? [{ label: 'Discard', danger: true, onSelect: () => onDiscard(row) }] : [],
            ]}
          />
        </span>
      );
    } },
  ];
  return (
    <>
      <DataTable
        label="Failed jobs"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.jobId}
        rowName={(row) => `${row.cameFrom ?? row.queue} ${row.jobId.slice(0, 8)}`}
        selection={selection}
        empty={empty}
      />
      {shown && <JobDetail job={shown} tenantName={shown.tenantId === null ? undefined : nameOf(shown.tenantId)} onClose={() => setShown(undefined)} />}
    </>
  );
}
