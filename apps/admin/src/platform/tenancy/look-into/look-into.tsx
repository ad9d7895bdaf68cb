import { beginInspectionInput } from '@entrepot/identity/contract';
import { ConfirmDialog, Field, RadioGroup, TextArea } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';

const DURATIONS = [
  { value: '15', label: '15 minutes' },
  { value: '30', label: '30 minutes' },
  { value: '60', label: '1 hour' },
];

/** Asks why and for how long, and opens the tenant's admin app to read in. */
export function LookInto({
  tenant,
  open,
  onClose,
}: {
  readonly tenant: { readonly tenantId: string; readonly name: string };
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const failureText = useFailureText();
  const draft = useDraft({ reason: '', minutes: '15' });
  const begin = trpc.identity.beginInspection.useMutation({ onSuccess: ({ address }) => location.assign(address) });
  const close = () => {
    draft.reset({ reason: '', minutes: '15' });
    begin.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={`Look into ${tenant.name}`}
      confirmLabel="Look into tenant"
      danger={false}
      busy={begin.isPending || begin.isSuccess}
      error={failureText(begin.error)}
      onConfirm={() => {
        const { reason, minutes } = draft.values;
        const input = draft.check(beginInspectionInput, { tenantId: tenant.tenantId, reason: reason.trim(), minutes: Number(minutes) });
        if (input) begin.mutate(input);
      }}
    >
      <p>
        You see what the tenant’s team sees and can change nothing. Credentials and license keys stay hidden. The tenant’s owner reads in
        the audit trail who looked in, when and why.
      </p>
      <Field
        label="Reason"
        help="For example the number of a support ticket. The tenant’s team can read it."
        error={draft.errors['reason']}
        required
        className="text-ink"
      >
        <TextArea rows={3} maxLength={500} value={draft.values.reason} onChange={(event) => draft.set('reason', event.target.value)} />
      </Field>
      <RadioGroup
        label="Ends by itself after"
        options={DURATIONS}
        value={draft.values.minutes}
        onValueChange={(minutes) => draft.set('minutes', minutes)}
      />
    </ConfirmDialog>
  );
}
