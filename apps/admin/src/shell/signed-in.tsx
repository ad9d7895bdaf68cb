import type { Permission } from '@entrepot/rpc/contract';
import { Outlet } from '@tanstack/react-router';
import { type Member, MemberContext } from '../app/member.ts';
import type { Outputs } from '../app/trpc.ts';
import { InspectionBanner } from '../features/identity/inspection/inspection-banner.tsx';
import { SessionDialog } from '../features/identity/sign-in/session-dialog.tsx';
import { StepUpDialog } from '../features/identity/step-up/step-up-dialog.tsx';
import { Shell } from './shell.tsx';
import { SignInFirst } from './sign-in-first.tsx';

interface Insider {
  readonly member: Member;
  /** Of platform staff who look in. */
  readonly inspection: { readonly reason: string; readonly endsAt: string } | undefined;
}

function insiderIn(user: Outputs['identity']['currentUser']): Insider | undefined {
  if (user.kind !== 'member' && user.kind !== 'inspector') return undefined;
  const { name, email } = user;
  const allowed: ReadonlySet<Permission> = new Set(user.permissions);
  const may = (permission: Permission) => allowed.has(permission);
  return user.kind === 'member'
    ? { member: { name, email, role: user.role, may }, inspection: undefined }
    : { member: { name, email, role: 'inspector', may }, inspection: user };
}

/** The part of a tenant's admin app behind the sign-in. */
export function SignedIn() {
  return (
    <SignInFirst personIn={insiderIn}>
      {({ member, inspection }) => (
        <MemberContext value={member}>
          <Shell banner={inspection && <InspectionBanner reason={inspection.reason} endsAt={inspection.endsAt} />}>
            <Outlet />
          </Shell>
          {inspection === undefined && <SessionDialog email={member.email} />}
          <StepUpDialog />
        </MemberContext>
      )}
    </SignInFirst>
  );
}
