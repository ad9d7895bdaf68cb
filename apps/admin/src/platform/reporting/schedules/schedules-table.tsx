import { failureOf } from '@entrepot/rpc/client';
import { type Column, DataTable, DateTime, IconButton, Menu, StatusPill, toast } from '@entrepot/ui';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { useTenantNames } from '../../tenancy/use-tenant-names.ts';
import { groupingNames } from '../revenue/group-name.ts';
import { CADENCE_NAMES, REPORT_NAMES } from './schedule-values.ts';
import type { ShownSchedule } from './schedules-page.tsx';

/** Every schedule with what may be done about it. */
export function SchedulesTable({ rows, onEdit, onDelete, empty }: {
  readonly rows: readonly ShownSchedule[] | undefined;
  readonly onEdit: (row: ShownSchedule) => void;
  readonly onDelete: (row: ShownSchedule) => void;
  readonly empty: ReactNode;
}) {
  const tools = trpc.useUtils();
  const nameOf = useTenantNames((rows ?? []).flatMap(({ schedule: { parameters: { tenantId } } }) => tenantId ?? []));
  const pause = trpc.reporting.pauseReportSchedule.useMutation({
    onSuccess: async () => tools.reporting.listReportSchedules.invalidate(),
    onError: (error) => toast.error(failureOf(error).message),
  });
  const reportOf = ({ schedule }: ShownSchedule) => [
    schedule.report === 'revenue' ? `Revenue by ${groupingNames[schedule.parameters.by].toLowerCase()}` : REPORT_NAMES[schedule.report],
    'currency' in schedule.parameters ? schedule.parameters.currency : undefined,
    'status' in schedule.parameters ? `${schedule.parameters.status} tenants` : undefined,
    schedule.parameters.tenantId && nameOf(schedule.parameters.tenantId),
  ].filter((part) => part !== undefined && part !== '').join(', ');
  const columns: readonly Column<ShownSchedule>[] = [
    {
      id: 'name', header: 'Schedule',
      cell: (row) => <span className="flex flex-col"><span className="line-clamp-2">{row.schedule.name}</span><span className="text-small text-muted">{reportOf(row)}</span></span>,
    },
    { id: 'cadence', header: 'How often', nowrap: true, cell: (row) => CADENCE_NAMES[row.schedule.cadence] },
    {
      id: 'recipients', header: 'Recipients',
      cell: ({ schedule: { recipients: [first, ...others] } }) => <span className="wrap-anywhere">{first}{others.length > 0 && <span className="text-muted"> and {others.length} more</span>}</span>,
    },
    {
      id: 'state', header: 'State',
      cell: (row) => (row.pausedAt === null ? <StatusPill tone="green">On</StatusPill> : <StatusPill tone="neutral">Paused</StatusPill>),
    },
    {
      id: 'last', header: 'Last sent', nowrap: true,
      cell: (row) => (row.lastRunAt === null ? <span className="text-muted">Not yet</span> : <DateTime value={row.lastRunAt} />),
    },
    { id: 'creator', header: 'Made by', cell: (row) => row.creatorName },
    { id: 'actions', header: 'Actions', hideHeader: true, align: 'end', cell: (row) => (
      <Menu
        trigger={<IconButton size="small" label={`Actions for ${row.schedule.name}`} icon={<Ellipsis size={16} aria-hidden />} />}
        entries={[
          { label: 'Edit', onSelect: () => onEdit(row) },
          row.pausedAt === null
            ? { label: 'Pause', onSelect: () => pause.mutate({ scheduleId: row.scheduleId, paused: true }) }
            : { label: 'Resume', onSelect: () => pause.mutate({ scheduleId: row.scheduleId, paused: false }) },
          'separator',
          { label: 'Delete', danger: true, onSelect: () => onDelete(row) },
        ]}
      />
    ) },
  ];
  return <DataTable label="Schedules" columns={columns} rows={rows} rowKey={(row) => row.scheduleId} rowName={(row) => row.schedule.name} empty={empty} />;
}
