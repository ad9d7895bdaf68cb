import { failureOf } from '@entrepot/rpc/client';
import { Button, CopyButton, Field, OtpInput, Skeleton, useMessages } from '@entrepot/ui';
import { useEffect, useRef, useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { SignInRefusal } from './sign-in-refusal.tsx';
import { signInTexts } from './sign-in-texts.ts';

/** First time: the app takes up the secret by QR code or by hand, and a code shows that it did. */
export function EnrolStep({
  onEnrolled,
  onStartOver,
}: {
  readonly onEnrolled: (backupCodes: readonly string[]) => void;
  readonly onStartOver: () => void;
}) {
  const t = useMessages(signInTexts);
  const [code, setCode] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  const offer = trpc.identity.beginTotpEnrolment.useMutation();
  const { mutate: begin } = offer;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin({});
  }, [begin]);
  const confirm = trpc.identity.confirmTotpEnrolment.useMutation({
    onSuccess: ({ backupCodes }) => onEnrolled(backupCodes),
    onError: () => {
      setCode('');
      field.current?.querySelector('input')?.focus();
    },
  });
  const ended = [offer.error, confirm.error].some((error) => error !== null && failureOf(error).status === 401);
  const expired = confirm.error !== null && failureOf(confirm.error).reason === 'enrolment.expired';
  const send = (typed: string) => {
    if (offer.data && typed.length === 6 && !confirm.isPending) confirm.mutate({ enrolment: offer.data.enrolment, code: typed });
  };
  return (
    <form
      className="flex flex-col gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(code);
      }}
    >
      <div>
        <h2 className="text-lead font-semibold">{t('setUpTitle')}</h2>
        <p className="mt-1 text-muted">{t('setUpText')}</p>
      </div>
      <SignInRefusal error={offer.error ?? confirm.error} />
      {(ended || expired) && (
        <Button kind="primary" onClick={() => (ended ? onStartOver() : (confirm.reset(), begin({})))}>
          {t('startOver')}
        </Button>
      )}
      <section aria-busy={offer.data === undefined} className="flex flex-col gap-3">
        <h3 className="font-semibold">{t('scan')}</h3>
        {offer.data === undefined ? (
          <Skeleton className="size-48" />
        ) : (
          <img
            src={offer.data.qrCode}
            alt={t('qrAlt', { account: offer.data.account })}
            className="size-48 rounded-box border border-line bg-white"
          />
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <span className="w-full text-small text-muted">{t('byHand')}</span>
          <code className="min-w-0 font-mono text-small wrap-anywhere">{offer.data?.manualSecret ?? '····'}</code>
          {offer.data !== undefined && <CopyButton text={offer.data.manualSecret.replaceAll(' ', '')} label={t('copySecret')} />}
        </div>
      </section>
      <div ref={field}>
        <Field label={t('confirm')} help={t('codeHelp')}>
          <OtpInput autoComplete="one-time-code" value={code} onValueChange={setCode} onComplete={send} />
        </Field>
      </div>
      <Button kind="primary" type="submit" size="large" busy={confirm.isPending} disabled={offer.data === undefined}>
        {t('turnOn')}
      </Button>
    </form>
  );
}
