import { Card, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../../../app/use-session.ts';
import { useSite } from '../../../app/site-provider.tsx';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { identityTexts } from '../identity-texts.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Signing in, and then back to where one came from. */
export function SignInPage({ next }: { readonly next: string }) {
  const t = useMessages(identityTexts);
  const router = useRouter();
  const { name } = useSite();
  const utils = trpc.useUtils();
  const { buyer } = useSession();
  useTitle(t('signIn'));
  const signedIn = buyer !== undefined;
  useEffect(() => {
    if (signedIn) router.history.replace(next);
  }, [router, signedIn, next]);
  return (
    <div className="mx-auto flex w-full max-w-105 flex-col gap-5">
      <header>
        <h1 className="text-title font-semibold tracking-tight">{t('signIn')}</h1>
        <p className="mt-1 text-muted">{next.startsWith('/checkout') ? t('signInForCheckout') : t('signInIntro')}</p>
      </header>
      <Card>
        <SignInForm onSignedIn={() => void utils.invalidate()} />
      </Card>
      <p className="text-small text-muted">{t('noAccess', { shop: name })}</p>
    </div>
  );
}
