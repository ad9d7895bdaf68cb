import { failureOf } from '@entrepot/rpc/client';
import { Button, Field, OtpInput, TextInput, useMessages } from '@entrepot/ui';
import { useEffect, useRef, useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { SignInRefusal } from './sign-in-refusal.tsx';
import { signInTexts } from './sign-in-texts.ts';

/** The code from the app, or a backup code. Sends itself once six digits are there. */
export function SecondFactorStep({ onAccepted, onStartOver }: { readonly onAccepted: () => void; readonly onStartOver: () => void }) {
  const t = useMessages(signInTexts);
  const [method, setMethod] = useState<'totp' | 'backup-code'>('totp');
  const [code, setCode] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const verify = trpc.identity.verifySecondFactor.useMutation({
    onSuccess: onAccepted,
    onError: () => {
      setCode('');
      focusField();
    },
  });
  const focusField = () => form.current?.querySelector('input')?.focus();
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(method === 'totp' ? 'input[name="code"]' : 'input[name="backup-code"]')?.focus();
  }, [method]);
  const failure = verify.error ? failureOf(verify.error) : undefined;
  const over = failure?.reason === 'session.ended' || failure?.details['triesLeft'] === 0;
  const send = (typed: string) => {
    if (typed.trim() !== '' && !verify.isPending && !over) verify.mutate({ method, code: typed });
  };
  const app = method === 'totp';
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (over) onStartOver();
        else send(code);
      }}
    >
      <h2 className="text-lead font-semibold">{app ? t('codeTitle') : t('backupTitle')}</h2>
      <SignInRefusal error={verify.error} offersBackup={app} />
      {!over &&
        (app ? (
          <Field label={t('code')} help={t('codeHelp')}>
            <OtpInput name="code" autoComplete="one-time-code" value={code} onValueChange={setCode} onComplete={send} />
          </Field>
        ) : (
          <Field label={t('backupCode')} help={t('backupHelp')}>
            <TextInput
              mono
              name="backup-code"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </Field>
        ))}
      <Button kind="primary" type="submit" size="large" busy={verify.isPending}>
        {over ? t('startOver') : t('verify')}
      </Button>
      {!over && (
        <div className="flex flex-wrap justify-between gap-x-4 gap-y-1">
          <Button
            kind="quiet"
            size="small"
            className="-mx-2.5"
            onClick={() => {
              setMethod(app ? 'backup-code' : 'totp');
              setCode('');
              verify.reset();
            }}
          >
            {app ? t('useBackup') : t('useApp')}
          </Button>
          <Button kind="quiet" size="small" className="-mx-2.5" onClick={onStartOver}>
            {t('startOver')}
          </Button>
        </div>
      )}
    </form>
  );
}
