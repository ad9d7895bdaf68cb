import { inviteOwnerInput } from '@entrepot/identity/contract';
import { ConfirmDialog, Field, TextInput, toast } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';

/** Invites somebody to own a tenant. */
export function InviteOwner({
  tenantId,
  tenantName,
  open,
  onClose,
}: {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const failureText = useFailureText();
  const draft = useDraft({ email: '' });
  const close = () => {
    draft.reset({ email: '' });
    invite.reset();
    onClose();
  };
  const invite = trpc.identity.inviteOwner.useMutation({
    onSuccess: () => {
      toast(`${draft.values.email} is invited`);
      close();
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={`Invite an owner of ${tenantName}`}
      confirmLabel="Send invitation"
      danger={false}
      busy={invite.isPending}
      error={failureText(invite.error)}
      onConfirm={() => {
        const input = draft.check(inviteOwnerInput, { tenantId, email: draft.values.email.trim() });
        if (input) invite.mutate(input);
      }}
    >
      <p>The link in the mail is good for three days and for one person. An earlier invitation to the same address is taken back.</p>
      <Field label="E-mail" error={draft.errors['email']} required className="text-ink">
        <TextInput
          type="email"
          value={draft.values.email}
          autoComplete="off"
          onChange={(event) => draft.set('email', event.target.value)}
        />
      </Field>
    </ConfirmDialog>
  );
}
