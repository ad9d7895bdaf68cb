import { inviteStaffInput } from '@entrepot/identity/contract';
import { ConfirmDialog, Field, RadioGroup, TextInput, toast } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { roleOptions } from './role-choice.ts';

const EMPTY: { email: string; role: string } = { email: '', role: 'platform-support' };

/** Asks somebody to join the platform's staff. */
export function InviteStaff({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const draft = useDraft(EMPTY);
  const close = () => {
    draft.reset(EMPTY);
    invite.reset();
    onClose();
  };
  const invite = trpc.identity.inviteStaff.useMutation({
    onSuccess: async () => {
      toast(`${draft.values.email} is invited`);
      close();
      await tools.identity.listStaff.invalidate();
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title="Invite person"
      confirmLabel="Send invitation"
      danger={false}
      busy={invite.isPending}
      error={failureText(invite.error)}
      onConfirm={() => {
        const input = draft.check(inviteStaffInput, { ...draft.values, email: draft.values.email.trim() });
        if (input) invite.mutate(input);
      }}
    >
      <p>The link in the mail is good for three days and for one person, who sets a password and an authenticator.</p>
      <Field label="E-mail" error={draft.errors['email']} required className="text-ink">
        <TextInput
          type="email"
          value={draft.values.email}
          autoComplete="off"
          onChange={(event) => draft.set('email', event.target.value)}
        />
      </Field>
      <RadioGroup label="Role" options={[...roleOptions]} value={draft.values.role} onValueChange={(role) => draft.set('role', role)} />
    </ConfirmDialog>
  );
}
