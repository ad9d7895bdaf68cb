import { failureOf } from '@entrepot/rpc/client';
import { Banner, ButtonLink, DateTime, Spinner } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { address } from '../../../app/address.ts';
import { queryClient } from '../../../app/query-client.ts';
import { trpc } from '../../../app/trpc.ts';
import { DoorPage } from '../../../features/identity/sign-in/door-page.tsx';
import { SignInSteps } from '../../../features/identity/sign-in/sign-in-steps.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { ChoosePassword } from './choose-password.tsx';

/** Where an invitation leads: who invites to what, a password, an authenticator, and in. The token stands behind #, which no server sees. */
export function AcceptInvitationPage() {
  usePageTitle('Accept invitation');
  const { history } = useRouter();
  const [token] = useState(() => location.hash.slice(1));
  const [accepted, setAccepted] = useState(false);
  const find = trpc.identity.findInvitation.useMutation();
  const asked = useRef(false);
  const { mutate } = find;
  useEffect(() => {
    if (asked.current || token === '') return;
    asked.current = true;
    mutate({ token });
  }, [mutate, token]);
  const enter = async () => {
    await queryClient.resetQueries();
    history.push(address('/'));
  };
  const refusal =
    token === '' ? 'The link is not whole. Open it from the mail again.' : find.error ? failureOf(find.error).message : undefined;
  return (
    <DoorPage title="Accept invitation">
      {refusal !== undefined && (
        <>
          <Banner tone="red" urgent title={refusal}>
            {token === '' ? 'Or ask whoever invited you for another one.' : 'Ask whoever invited you to do it again.'}
          </Banner>
          <ButtonLink href={address('/sign-in')}>Sign in instead</ButtonLink>
        </>
      )}
      {refusal === undefined && find.data === undefined && (
        <div className="flex justify-center py-16" aria-busy="true">
          <Spinner />
        </div>
      )}
      {find.data && !accepted && (
        <>
          <p>
            {find.data.inviterName} invites you to {find.data.tenantName}. The invitation is good until{' '}
            <DateTime value={find.data.expiresAt} show="datetime" />.
          </p>
          <ChoosePassword token={token} email={find.data.email} onAccepted={() => setAccepted(true)} />
        </>
      )}
      {find.data && accepted && <SignInSteps start="enrolment" email={find.data.email} onSignedIn={() => void enter()} />}
    </DoorPage>
  );
}
