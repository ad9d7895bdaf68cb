import { setUserStatusInput } from '@entrepot/identity/contract';
import { ConfirmDialog, Field, TextInput, toast } from '@entrepot/ui';
import { trpc } from '../../app/trpc.ts';
import { useFailureText } from '../../forms/failure-text.tsx';
import { useDraft } from '../../forms/use-draft.ts';
import type { Person } from './people-table.tsx';

/** Shuts somebody out, or lets them in again, with a reason for both audit trails. */
export function SetUserStatus({ person, onClose }: { readonly person: Person | undefined; readonly onClose: () => void }) {
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const draft = useDraft({ reason: '' });
  const close = () => {
    draft.reset({ reason: '' });
    set.reset();
    onClose();
  };
  const set = trpc.identity.setUserStatus.useMutation({
    onSuccess: async ({ status }) => {
      toast(`${person?.name ?? 'The person'} is ${status === 'active' ? 'enabled' : 'disabled'}`);
      close();
      await tools.identity.searchUsersAcrossTenants.invalidate();
    },
  });
  const disabling = person?.status === 'active';
  const verb = disabling ? 'Disable' : 'Enable';
  return (
    <ConfirmDialog
      open={person !== undefined}
      onOpenChange={(next) => !next && close()}
      title={`${verb} ${person?.name ?? ''}?`}
      confirmLabel={`${verb} person`}
      danger={disabling}
      busy={set.isPending}
      error={failureText(set.error)}
      onConfirm={() => {
        if (!person) return;
        const { tenantId, userId } = person;
        const input = draft.check(setUserStatusInput, {
          tenantId,
          userId,
          status: disabling ? 'disabled' : 'active',
          reason: draft.values.reason.trim(),
        });
        if (input) set.mutate(input);
      }}
    >
      <p>
        {disabling
          ? 'Their sessions end with their next request, and they cannot sign in.'
          : 'They can sign in again with the password and the authenticator they have.'}
      </p>
      <Field label="Reason" help="The tenant’s team can read it." error={draft.errors['reason']} required className="text-ink">
        <TextInput value={draft.values.reason} autoComplete="off" onChange={(event) => draft.set('reason', event.target.value)} />
      </Field>
    </ConfirmDialog>
  );
}
