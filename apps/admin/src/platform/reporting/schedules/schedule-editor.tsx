import { cadence, saveReportScheduleInput } from '@entrepot/reporting/contract';
import { ConfirmDialog, Field, RadioGroup, Select, TextArea, TextInput, toast } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { ScheduleParameters } from './schedule-parameters.tsx';
import { recipientsProblem } from './recipients.ts';
import { CADENCE_NAMES, REPORT_NAMES, scheduleInput, type ScheduleValues } from './schedule-values.ts';

const HELP = { daily: 'The day before', weekly: 'The week from Monday to Sunday that ended last', monthly: 'The calendar month that ended last' };

/** Makes a schedule, or changes one. */
export function ScheduleEditor({ scheduleId, stored, onClose }: {
  readonly scheduleId: string | undefined;
  readonly stored: ScheduleValues;
  readonly onClose: () => void;
}) {
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const draft = useDraft(stored);
  const { values, errors, set } = draft;
  const save = trpc.reporting.saveReportSchedule.useMutation({
    onSuccess: async () => {
      toast(`${values.name.trim()} is saved`);
      onClose();
      await tools.reporting.listReportSchedules.invalidate();
    },
  });
  return (
    <ConfirmDialog
      open
      danger={false}
      onOpenChange={(next) => !next && onClose()}
      title={scheduleId === undefined ? 'Send a report by mail' : `Edit ${stored.name}`}
      confirmLabel="Save schedule"
      busy={save.isPending}
      error={failureText(save.error)}
      onConfirm={() => {
        const input = draft.check(saveReportScheduleInput, { scheduleId, schedule: scheduleInput(values) });
        if (input) save.mutate(input);
      }}
    >
      <Field label="Name" help="The subject of the mail." error={errors['schedule.name']} required className="text-ink">
        <TextInput value={values.name} maxLength={120} onChange={(event) => set('name', event.target.value)} />
      </Field>
      <Field label="Report" className="text-ink">
        <Select
          value={values.report}
          onValueChange={(report) => set('report', report)}
          options={Object.entries(REPORT_NAMES).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <ScheduleParameters values={values} errors={errors} set={set} />
      <div className="text-ink">
        <RadioGroup
          label="How often"
          options={cadence.options.map((value) => ({ value, label: CADENCE_NAMES[value], help: HELP[value] }))}
          value={values.cadence}
          onValueChange={(next) => set('cadence', next)}
        />
      </div>
      <Field label="Recipients" help="E-mail addresses, one a line; twenty at most." error={recipientsProblem(errors, values.recipients)} required className="text-ink">
        <TextArea rows={3} spellCheck={false} value={values.recipients} onChange={(event) => set('recipients', event.target.value)} />
      </Field>
    </ConfirmDialog>
  );
}
