import { Dialog, TextLink, useMessages } from '@entrepot/ui';
import { useSyncExternalStore } from 'react';
import { address } from '../../../app/address.ts';
import { queryClient } from '../../../app/query-client.ts';
import { sessionGate } from '../../../app/waiting-gate.ts';
import { SignInSteps } from './sign-in-steps.tsx';
import { signInTexts } from './sign-in-texts.ts';

/** Over the page when the session has ended: sign in, and the request that found it out is made again. */
export function SessionDialog({ email }: { readonly email: string }) {
  const t = useMessages(signInTexts);
  const asking = useSyncExternalStore(sessionGate.subscribe, sessionGate.isAsking);
  const signedIn = () => {
    sessionGate.resume();
    void queryClient.invalidateQueries();
  };
  return (
    <Dialog
      open={asking}
      onOpenChange={(open) => !open && sessionGate.giveUp()}
      title={t('endedTitle')}
      description={t('endedText')}
      size="small"
    >
      <SignInSteps start="password" email={email} onSignedIn={signedIn} />
      <p className="mt-4 text-small">
        <TextLink href={address('/sign-in')} onClick={() => location.assign(address('/sign-in'))}>
          {t('otherPerson')}
        </TextLink>
      </p>
    </Dialog>
  );
}
