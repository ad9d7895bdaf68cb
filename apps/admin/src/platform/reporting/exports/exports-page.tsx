import { Card, type Column, DataTable, DateTime, EmptyState, PageHead, StatusPill } from '@entrepot/ui';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { useStaff } from '../../staff.ts';
import { reportTabs } from '../report-tabs.ts';
import { DownloadLink } from './download-link.tsx';
import { useRowsWritten } from './rows-written.ts';

type Export = Outputs['reporting']['listExports']['exports'][number];

/** The newest exports of everybody, with their files while they are kept. */
export function ExportsPage() {
  usePageTitle('Exports');
  const { may } = useStaff();
  const written = useRowsWritten();
  const query = trpc.reporting.listExports.useQuery({}, {
    refetchInterval: ({ state }) => (state.data?.exports.some((one) => one.state === 'running') === true ? 2_000 : false),
  });
  const columns: readonly Column<Export>[] = [
    { id: 'title', header: 'Export', cell: (row) => <span className="line-clamp-2">{row.title}</span> },
    { id: 'state', header: 'State', cell: (row) => <ExportState row={row} /> },
    { id: 'rows', header: 'Rows', align: 'end', nowrap: true, cell: (row) => (row.state === 'failed' ? '–' : written(row)) },
    { id: 'started', header: 'Started', nowrap: true, cell: (row) => <DateTime value={row.startedAt} /> },
    {
      id: 'file', header: 'File', hideHeader: true, align: 'end',
      cell: (row) => (row.file ? <DownloadLink file={row.file} /> : row.state === 'done' && <span className="text-muted">File deleted</span>),
    },
  ];
  return (
    <>
      <PageHead
        title="Reports"
        summary="Files of the last week. Who started one and what it holds stands in the audit trail."
        tabs={reportTabs('exports', may)}
      />
      {query.isError && query.data === undefined ? <Card flush><QueryFailure query={query} /></Card> : (
        <DataTable
          label="Exports"
          columns={columns}
          rows={query.data?.exports}
          rowKey={(row) => row.taskId}
          empty={<EmptyState title="No exports yet">“Export as CSV” on a report starts one. It stands here with its progress and, when it is done, its file.</EmptyState>}
        />
      )}
    </>
  );
}

function ExportState({ row }: { readonly row: Export }) {
  if (row.state === 'running') return <StatusPill tone="blue">Running</StatusPill>;
  if (row.state === 'done') return <StatusPill tone="green">Done</StatusPill>;
  return (
    <span className="flex flex-col items-start gap-1">
      <StatusPill tone="red">Failed</StatusPill>
      <span className="line-clamp-2 text-small text-muted">{row.failure}</span>
    </span>
  );
}
