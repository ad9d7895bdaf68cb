import { Button, Dialog, useMessages } from '@entrepot/ui';
import { useRef, useState } from 'react';
import { answerSignIn } from '../../../app/ended-session.ts';
import { trpc } from '../../../app/trpc.ts';
import { identityTexts } from '../identity-texts.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page as it stands: sign in, and the held-back calls are repeated. */
export function SignInAgainDialog() {
  const t = useMessages(identityTexts);
  const utils = trpc.useUtils();
  // Who it was, from before the session ended.
  const [email] = useState(() => {
    const user = utils.identity.currentUser.getData();
    return user?.kind === 'buyer' ? user.email : undefined;
  });
  const password = useRef<HTMLInputElement>(null);
  const goOnWithout = () => {
    answerSignIn('given-up');
    void utils.invalidate();
  };
  const goOn = () => {
    answerSignIn('signed-in');
    void utils.invalidate();
  };
  return (
    <Dialog
      open
      size="small"
      {...(email !== undefined && { initialFocus: password })}
      title={t('signInAgain')}
      description={t('signInAgainWhy')}
      onOpenChange={(open) => {
        if (!open) goOnWithout();
      }}
      footer={
        <Button kind="quiet" onClick={goOnWithout}>
          {t('goOnWithout')}
        </Button>
      }
    >
      <SignInForm onSignedIn={goOn} knownEmail={email} passwordRef={password} />
    </Dialog>
  );
}
