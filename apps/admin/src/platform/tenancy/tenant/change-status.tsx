import { setTenantStatusInput } from '@entrepot/tenancy/contract';
import { ConfirmDialog, Field, TextInput, toast } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';

const WORDS = {
  suspend: {
    title: 'Suspend',
    done: 'is suspended',
    danger: true,
    text: 'Its shop, its admin app and its license API answer that they are closed, within seconds and until it is resumed. Nothing is lost.',
  },
  resume: {
    title: 'Resume',
    done: 'is open again',
    danger: false,
    text: 'Its shop, its admin app and its license API answer again within seconds.',
  },
} as const;

/** Suspends or resumes a tenant, with a reason that stands in both audit trails. */
export function ChangeStatus({
  tenant,
  step,
  onClose,
}: {
  readonly tenant: { readonly tenantId: string; readonly name: string };
  readonly step: 'suspend' | 'resume' | undefined;
  readonly onClose: () => void;
}) {
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const draft = useDraft({ reason: '' });
  const words = WORDS[step ?? 'suspend'];
  const onSuccess = async () => {
    close();
    toast(`${tenant.name} ${words.done}`);
    await tools.tenancy.invalidate();
  };
  const suspend = trpc.tenancy.suspendTenant.useMutation({ onSuccess });
  const resume = trpc.tenancy.resumeTenant.useMutation({ onSuccess });
  const change = step === 'resume' ? resume : suspend;
  const close = () => {
    draft.reset({ reason: '' });
    suspend.reset();
    resume.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open={step !== undefined}
      onOpenChange={(next) => !next && close()}
      title={`${words.title} ${tenant.name}?`}
      confirmLabel={`${words.title} tenant`}
      danger={words.danger}
      busy={change.isPending}
      error={failureText(change.error)}
      onConfirm={() => {
        const input = draft.check(setTenantStatusInput, { tenantId: tenant.tenantId, reason: draft.values.reason });
        if (input) change.mutate(input);
      }}
    >
      <p>{words.text}</p>
      <Field
        label="Reason"
        help="At least ten characters. The tenant’s team can read it."
        error={draft.errors['reason']}
        required
        className="text-ink"
      >
        <TextInput value={draft.values.reason} autoComplete="off" onChange={(event) => draft.set('reason', event.target.value)} />
      </Field>
    </ConfirmDialog>
  );
}
