import { replayEventsInput } from '@entrepot/events/contract';
import { ConfirmDialog, DateRangeField, Field, presetRange, Select, toast } from '@entrepot/ui';
import { useState } from 'react';
import { trpc } from '../../app/trpc.ts';
import { knownEvents, useEventWords } from '../../features/events/event-words.ts';
import { useFailureText } from '../../forms/failure-text.tsx';

const DAY_MS = 86_400_000;
/** As much as one replay may be about. */
const MAXIMUM_DAYS = 366;

/** Asks for the days and the event, says what a replay does, and has the worker do it. */
export function ReplayEvents({
  tenantId,
  tenantName,
  open,
  onAsked,
  onClose,
}: {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly open: boolean;
  readonly onAsked: (replayId: string) => void;
  readonly onClose: () => void;
}) {
  const failureText = useFailureText();
  const words = useEventWords();
  const tools = trpc.useUtils();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [range, setRange] = useState(() => presetRange('last-7-days', today));
  const [type, setType] = useState('any');
  const replay = trpc.events.replayEvents.useMutation({
    onSuccess: async ({ replayId }) => {
      onAsked(replayId);
      onClose();
      toast('The replay begins within seconds');
      await Promise.all([tools.events.invalidate(), tools.audit.invalidate()]);
    },
  });
  const events = knownEvents
    .map((value) => ({ value, label: `${words(value)} (${value})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const input = replayEventsInput.safeParse({
    tenantId,
    from: `${range.from}T00:00:00.000Z`,
    to: new Date(Date.parse(`${range.to}T00:00:00Z`) + DAY_MS).toISOString(),
    ...(type !== 'any' && { type }),
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) return;
        replay.reset();
        onClose();
      }}
      title={`Replay events of ${tenantName}?`}
      confirmLabel="Replay events"
      danger={false}
      busy={replay.isPending}
      error={failureText(replay.error)}
      onConfirm={() => input.success && replay.mutate(input.data)}
    >
      <p>
        Every event recorded on these days (UTC) goes to its subscribers again, in order for each object. Who has acted on an event does
        nothing. What was lost or discarded is done now: licenses are issued, e-mails are sent.
      </p>
      <div className="text-ink">
        <DateRangeField label="Days to replay" value={range} onValueChange={setRange} today={today} latest={today} maximumDays={MAXIMUM_DAYS} />
      </div>
      <Field label="Event" className="text-ink">
        <Select value={type} onValueChange={setType} options={[{ value: 'any', label: 'Every event' }, ...events]} />
      </Field>
      <p>It stands in both audit trails.</p>
    </ConfirmDialog>
  );
}
