import type { StaffPermission } from '@entrepot/rpc/contract';
import { Outlet } from '@tanstack/react-router';
import type { Outputs } from '../../app/trpc.ts';
import { SessionDialog } from '../../features/identity/sign-in/session-dialog.tsx';
import { StepUpDialog } from '../../features/identity/step-up/step-up-dialog.tsx';
import { SignInFirst } from '../../shell/sign-in-first.tsx';
import { type Staff, StaffContext } from '../staff.ts';
import { ConsoleShell } from './console-shell.tsx';

function staffIn(user: Outputs['identity']['currentUser']): Staff | undefined {
  if (user.kind !== 'staff') return undefined;
  const { name, email, role, permissions } = user;
  const allowed: ReadonlySet<StaffPermission> = new Set(permissions);
  return { name, email, role, may: (permission) => allowed.has(permission) };
}

/** The part of the console behind the sign-in. */
export function StaffSignedIn() {
  return (
    <SignInFirst personIn={staffIn}>
      {(staff) => (
        <StaffContext value={staff}>
          <ConsoleShell>
            <Outlet />
          </ConsoleShell>
          <SessionDialog email={staff.email} />
          <StepUpDialog />
        </StaffContext>
      )}
    </SignInFirst>
  );
}
