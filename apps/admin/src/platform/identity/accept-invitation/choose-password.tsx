import { acceptInvitationInput } from '@entrepot/identity/contract';
import { failureOf } from '@entrepot/rpc/client';
import { Button, Field, PasswordInput, TextInput } from '@entrepot/ui';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { useDraft } from '../../../forms/use-draft.ts';

/** A name and a password; the second factor comes after it. */
export function ChoosePassword({
  token,
  email,
  onAccepted,
}: {
  readonly token: string;
  readonly email: string;
  readonly onAccepted: () => void;
}) {
  const draft = useDraft({ name: '', password: '' });
  const accept = trpc.identity.acceptInvitation.useMutation({
    onSuccess: onAccepted,
    onError: (error) => draft.refuse(failureOf(error).fields),
  });
  return (
    <DraftForm
      errors={draft.errors}
      className="flex flex-col gap-4"
      onSubmit={() => {
        const input = draft.check(acceptInvitationInput, { ...draft.values, token });
        if (input && !accept.isPending) accept.mutate(input);
      }}
    >
      <FailureBanner error={accept.error} />
      <Field label="E-mail">
        <TextInput readOnly name="email" autoComplete="username" value={email} />
      </Field>
      <Field label="Your name" error={draft.errors['name']} required>
        <TextInput
          name="name"
          autoComplete="name"
          maxLength={120}
          value={draft.values.name}
          onChange={(event) => draft.set('name', event.target.value)}
        />
      </Field>
      <Field label="Password" help="Eight characters or more; a sentence is better than a word." error={draft.errors['password']} required>
        <PasswordInput
          name="password"
          autoComplete="new-password"
          value={draft.values.password}
          onChange={(event) => draft.set('password', event.target.value)}
        />
      </Field>
      <Button kind="primary" type="submit" size="large" busy={accept.isPending}>
        Set password
      </Button>
    </DraftForm>
  );
}
