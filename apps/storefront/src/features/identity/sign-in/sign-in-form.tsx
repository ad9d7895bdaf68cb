import { failureOf } from '@entrepot/rpc/client';
import { Banner, Button, Checkbox, Field, PasswordInput, TextInput, useMessages } from '@entrepot/ui';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { identityTexts } from '../identity-texts.ts';
import { SecondFactorForm } from './second-factor-form.tsx';

/** Email and password, then the second factor where one is set up. */
export function SignInForm({
  onSignedIn,
  knownEmail,
  passwordRef,
}: {
  readonly onSignedIn: () => void;
  /** Who was signed in before; only the password is missing then. */
  readonly knownEmail?: string | undefined;
  /** For whoever wants to put the cursor there. */
  readonly passwordRef?: RefObject<HTMLInputElement | null> | undefined;
}) {
  const t = useMessages(identityTexts);
  const [email, setEmail] = useState(knownEmail ?? '');
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(false);
  const [tried, setTried] = useState(false);
  const [owesFactor, setOwesFactor] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const signIn = trpc.identity.signIn.useMutation({
    onSuccess: ({ next }) => (next === 'signed-in' ? onSignedIn() : setOwesFactor(true)),
    onError: () => form.current?.querySelector<HTMLInputElement>('input[autocomplete=current-password]')?.focus(),
  });
  if (owesFactor) return <SecondFactorForm onSignedIn={onSignedIn} />;
  const wrongEmail = !/^\S+@\S+\.\S+$/.test(email.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongEmail || password === '') {
      form.current
        ?.querySelector<HTMLInputElement>(`input[autocomplete=${wrongEmail ? 'username' : 'current-password'}]`)
        ?.focus();
      return;
    }
    if (!signIn.isPending) signIn.mutate({ email: email.trim(), password, remember });
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {signIn.error && <Banner urgent tone="red" title={failureOf(signIn.error).message} />}
      <Field label={t('email')} required error={tried && wrongEmail ? t('emailMissing') : undefined}>
        <TextInput
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label={t('password')} required error={tried && password === '' ? t('passwordMissing') : undefined}>
        <PasswordInput
          ref={passwordRef}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Checkbox
        label={t('remember')}
        help={t('rememberHelp')}
        checked={remember}
        onChange={(event) => setRemember(event.target.checked)}
      />
      <Button kind="primary" type="submit" busy={signIn.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
