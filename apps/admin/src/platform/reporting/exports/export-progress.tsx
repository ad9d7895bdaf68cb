import { Button, Card, ProgressBar, TextLink } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { DownloadLink } from './download-link.tsx';
import { useRowsWritten } from './rows-written.ts';

/** How far an export is, then its file. It goes on without anybody watching. */
export function ExportProgress({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const written = useRowsWritten();
  const query = trpc.reporting.exportTask.useQuery({ taskId }, {
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? 1_000 : false),
  });
  const task = query.data;
  if (query.isError && task === undefined) return <Card flush><QueryFailure query={query} /></Card>;
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <div className="min-w-0 grow basis-72" role={task?.state === 'running' ? undefined : 'status'}>
          {task === undefined || task.state === 'running' ? (
            <>
              <ProgressBar label={task?.title ?? 'Export'} value={task?.done ?? 0} maximum={task?.total ?? 1} detail={written(task)} />
              <p className="mt-1.5 text-small text-muted">You can leave this page. The file will be under <TextLink inText href={address('/reports/exports')}>Exports</TextLink>.</p>
            </>
          ) : (
            <>
              <p className="font-medium">{task.title}</p>
              <p className="text-small text-muted">{task.state === 'done' ? `${written(task)}. The file is kept for a week.` : `It failed. ${task.failure}`}</p>
            </>
          )}
        </div>
        {task?.file && <DownloadLink file={task.file} kind="primary" />}
        {task !== undefined && task.state !== 'running' && <Button kind="quiet" onClick={onClose}>Close</Button>}
      </div>
    </Card>
  );
}
