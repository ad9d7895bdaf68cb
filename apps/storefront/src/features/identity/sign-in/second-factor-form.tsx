import { failureOf } from '@entrepot/rpc/client';
import { Banner, Button, Field, OtpInput, TextInput, useMessages } from '@entrepot/ui';
import { type FormEvent, useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { identityTexts } from '../identity-texts.ts';

/** The second step for buyers who set one up: a code of the app, or a backup code. */
export function SecondFactorForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const t = useMessages(identityTexts);
  const [method, setMethod] = useState<'totp' | 'backup-code'>('totp');
  const [code, setCode] = useState('');
  const verify = trpc.identity.verifySecondFactor.useMutation({ onSuccess: onSignedIn, onError: () => setCode('') });
  const send = (typed: string) => {
    if (typed.trim() !== '' && !verify.isPending) verify.mutate({ method, code: typed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(code);
  };
  const swap = () => {
    setCode('');
    setMethod(method === 'totp' ? 'backup-code' : 'totp');
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <div>
        <h2 className="text-lead font-semibold">{t('codeTitle')}</h2>
        <p className="text-muted">{t('codeIntro')}</p>
      </div>
      {verify.error && <Banner urgent tone="red" title={failureOf(verify.error).message} />}
      <Field label={method === 'totp' ? t('code') : t('backupCode')}>
        {method === 'totp' ? (
          <OtpInput value={code} onValueChange={setCode} onComplete={send} />
        ) : (
          <TextInput
            mono
            autoComplete="off"
            autoCapitalize="none"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button kind="primary" type="submit" busy={verify.isPending}>
        {t('confirmCode')}
      </Button>
      <Button kind="quiet" onClick={swap}>
        {method === 'totp' ? t('useBackup') : t('useApp')}
      </Button>
    </form>
  );
}
