import { signInInput } from '@entrepot/identity/contract';
import { Button, Field, PasswordInput, TextInput, useMessages } from '@entrepot/ui';
import { useEffect, useRef, useState } from 'react';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { SignInRefusal } from './sign-in-refusal.tsx';
import { signInTexts } from './sign-in-texts.ts';

/** E-mail and password. What was typed stays after a refusal; the password field takes the focus. */
export function PasswordStep({
  email,
  onAccepted,
}: {
  readonly email: string | undefined;
  readonly onAccepted: (next: 'signed-in' | 'totp' | 'enrolment', email: string) => void;
}) {
  const t = useMessages(signInTexts);
  const shared = useMessages(sharedTexts);
  const draft = useDraft({ email: email ?? '', password: '' });
  const [capsOn, setCapsOn] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    fields.current
      ?.querySelector<HTMLInputElement>(email === undefined ? 'input[type="email"]' : 'input[autocomplete="current-password"]')
      ?.focus();
  }, [email]);
  const signIn = trpc.identity.signIn.useMutation({
    onSuccess: ({ next }, input) => onAccepted(next, input.email),
    onError: () => fields.current?.querySelector<HTMLInputElement>('input[autocomplete="current-password"]')?.focus(),
  });
  return (
    <DraftForm
      errors={draft.errors}
      className="flex flex-col gap-4"
      onSubmit={() => {
        const input = draft.check(signInInput, draft.values);
        if (input && !signIn.isPending) signIn.mutate(input);
      }}
    >
      <SignInRefusal error={signIn.error} />
      <div ref={fields} className="flex flex-col gap-4">
        <Field label={shared('email')} error={draft.errors['email']} required>
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            readOnly={email !== undefined}
            value={draft.values.email}
            onChange={(event) => draft.set('email', event.target.value)}
          />
        </Field>
        <Field label={t('password')} error={draft.errors['password']} help={capsOn ? t('capsOn') : undefined} required>
          <PasswordInput
            name="password"
            autoComplete="current-password"
            value={draft.values.password}
            onChange={(event) => draft.set('password', event.target.value)}
            onKeyUp={(event) => setCapsOn(event.getModifierState('CapsLock'))}
          />
        </Field>
      </div>
      <Button kind="primary" type="submit" size="large" busy={signIn.isPending}>
        {t('continue')}
      </Button>
    </DraftForm>
  );
}
