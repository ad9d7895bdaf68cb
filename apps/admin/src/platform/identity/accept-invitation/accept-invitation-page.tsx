import { failureOf } from '@entrepot/rpc/client';
import { Avatar, Banner, ButtonLink, DateTime, Spinner, ThemeToggle } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { address } from '../../../app/address.ts';
import { queryClient } from '../../../app/query-client.ts';
import { useSite } from '../../../app/site.ts';
import { trpc } from '../../../app/trpc.ts';
import { SignInSteps } from '../../../features/identity/sign-in/sign-in-steps.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { ChoosePassword } from './choose-password.tsx';

/** Where an invitation leads: who invites to what, a password, an authenticator, and in. The token stands behind #, which no server sees. */
export function AcceptInvitationPage() {
  usePageTitle('Accept invitation');
  const { site } = useSite();
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
    <main className="mx-auto flex min-h-dvh w-full max-w-110 flex-col justify-center gap-6 px-gutter py-10">
      <header className="flex items-center gap-3 print:hidden">
        <Avatar name={site.name} square />
        <div className="min-w-0">
          <p className="truncate text-small text-muted">{site.name}</p>
          <h1 className="text-title font-semibold tracking-tight">Accept invitation</h1>
        </div>
      </header>
      <div className="flex flex-col gap-4 rounded-box border border-line bg-surface p-5 sm:p-6">
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
      </div>
      <div className="flex justify-center print:hidden">
        <ThemeToggle />
      </div>
    </main>
  );
}
