import { ConfirmDialog, toast } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import type { ShownSchedule } from './schedules-page.tsx';

/** Asks before a report is no longer sent. */
export function DeleteSchedule({ schedule, onClose }: { readonly schedule: ShownSchedule | undefined; readonly onClose: () => void }) {
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const remove = trpc.reporting.deleteReportSchedule.useMutation({
    onSuccess: async () => {
      toast(`${schedule?.schedule.name ?? 'The schedule'} is deleted`);
      onClose();
      await tools.reporting.listReportSchedules.invalidate();
    },
  });
  return (
    <ConfirmDialog
      open={schedule !== undefined}
      onOpenChange={(next) => {
        if (next) return;
        remove.reset();
        onClose();
      }}
      title={`Delete ${schedule?.schedule.name ?? 'this schedule'}?`}
      confirmLabel="Delete schedule"
      busy={remove.isPending}
      error={failureText(remove.error)}
      onConfirm={() => schedule && remove.mutate({ scheduleId: schedule.scheduleId })}
    >
      <p>Its recipients get no more mails. This cannot be undone; to stop for a while, pause it.</p>
    </ConfirmDialog>
  );
}
