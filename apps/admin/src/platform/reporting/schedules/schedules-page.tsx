import { Button, Card, EmptyState, PageHead } from '@entrepot/ui';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { useStaff } from '../../staff.ts';
import { reportTabs } from '../report-tabs.ts';
import { DeleteSchedule } from './delete-schedule.tsx';
import { NEW_SCHEDULE, scheduleFromSearch, scheduleValues } from './schedule-values.ts';
import { ScheduleEditor } from './schedule-editor.tsx';
import { SchedulesTable } from './schedules-table.tsx';

export type ShownSchedule = Outputs['reporting']['listReportSchedules']['schedules'][number];
const route = getRouteApi('/platform/reports/schedules');

/** Reports that are sent by mail, and when each went last. An address that names a report opens the form for it. */
export function SchedulesPage() {
  usePageTitle('Reports by mail');
  const { may } = useStaff();
  const { history } = useRouter();
  const search = route.useSearch();
  const query = trpc.reporting.listReportSchedules.useQuery({});
  const [editing, setEditing] = useState<ShownSchedule | 'new'>();
  const [deleting, setDeleting] = useState<ShownSchedule>();
  const asked = scheduleFromSearch(search);
  const close = () => {
    setEditing(undefined);
    if (search.new !== undefined) history.replace(address('/reports/schedules'));
  };
  const create = <Button kind="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setEditing('new')}>New schedule</Button>;
  return (
    <>
      <PageHead
        title="Reports"
        summary="Each report is of the day, week or month that ended last, in UTC."
        action={create}
        tabs={reportTabs('schedules', may)}
      />
      {query.isError && query.data === undefined ? <Card flush><QueryFailure query={query} /></Card> : (
        <SchedulesTable
          rows={query.data?.schedules}
          onEdit={setEditing}
          onDelete={setDeleting}
          empty={<EmptyState title="No report is sent by mail" action={<Button onClick={() => setEditing('new')}>New schedule</Button>}>A schedule sends one report to the people you name, every day, week or month.</EmptyState>}
        />
      )}
      {editing === 'new' && <ScheduleEditor scheduleId={undefined} stored={NEW_SCHEDULE} onClose={close} />}
      {editing !== undefined && editing !== 'new' && <ScheduleEditor scheduleId={editing.scheduleId} stored={scheduleValues(editing.schedule)} onClose={close} />}
      {editing === undefined && asked !== undefined && <ScheduleEditor scheduleId={undefined} stored={asked} onClose={close} />}
      <DeleteSchedule schedule={deleting} onClose={() => setDeleting(undefined)} />
    </>
  );
}
