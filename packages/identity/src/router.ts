import { acrossTenants, command, gateProcedure, router, staffProcedure } from '@entrepot/rpc';
import { z } from 'zod';
import { acceptInvitation } from './accept-invitation.ts';
import { beginInspection } from './begin-inspection.ts';
import { beginTotpEnrolmentInput, beginTotpEnrolmentOutput } from './begin-totp-enrolment.contract.ts';
import { beginTotpEnrolment } from './begin-totp-enrolment.ts';
import { changeStaffRole } from './change-staff-role.ts';
import { confirmTotpEnrolmentInput, confirmTotpEnrolmentOutput } from './confirm-totp-enrolment.contract.ts';
import { confirmTotpEnrolment } from './confirm-totp-enrolment.ts';
import { currentUserOutput } from './current-user.contract.ts';
import { currentUser } from './current-user.ts';
import { disableStaff } from './disable-staff.ts';
import { enableStaff } from './enable-staff.ts';
import { endInspection, endInspectionOf } from './end-inspection.ts';
import { findInvitation } from './find-invitation.ts';
import { beginInspectionInput, beginInspectionOutput, endInspectionOfInput, endInspectionOutput } from './inspection.contract.ts';
import {
  acceptInvitationInput, acceptInvitationOutput, findInvitationInput, findInvitationOutput, revokeInvitationInput, revokeInvitationOutput,
} from './invitation.contract.ts';
import { inviteOwnerInput, inviteOwnerOutput } from './invite-owner.contract.ts';
import { inviteOwner } from './invite-owner.ts';
import { inviteStaffInput, inviteStaffOutput } from './invite-staff.contract.ts';
import { inviteStaff } from './invite-staff.ts';
import { liftLockouts } from './lift-lockouts.ts';
import { listSessionsOutput } from './list-sessions.contract.ts';
import { listSessions } from './list-sessions.ts';
import { listStaffOutput } from './list-staff.contract.ts';
import { listStaff } from './list-staff.ts';
import { changeStaffRoleInput, staffMemberInput, staffStandingOutput } from './manage-staff.contract.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { revokeSessionInput, revokeSessionOutput } from './revoke-session.contract.ts';
import { revokeSession } from './revoke-session.ts';
import { searchUsersAcrossTenantsInput, searchUsersAcrossTenantsOutput } from './search-users-across-tenants.contract.ts';
import { searchUsersAcrossTenants, usersLook } from './search-users-across-tenants.ts';
import { setUserStatus } from './set-user-status.ts';
import { signInInput, signInOutput } from './sign-in.contract.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { stepUpOutput } from './step-up.contract.ts';
import { stepUp } from './step-up.ts';
import { liftLockoutsInput, liftLockoutsOutput, setUserStatusInput, setUserStatusOutput } from './users-of-tenant.contract.ts';
import { verifySecondFactorInput, verifySecondFactorOutput } from './verify-second-factor.contract.ts';
import { verifySecondFactor } from './verify-second-factor.ts';

// Steps of signing in, not commands: each opens its own short transactions around the slow hashing, so they take the whole door.
export const identityRouter = router({
  currentUser: gateProcedure.output(currentUserOutput).query(({ ctx }) => currentUser(ctx)),
  signIn: gateProcedure.input(signInInput).output(signInOutput).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: gateProcedure.output(z.object({ signedOut: z.literal(true) })).mutation(({ ctx }) => signOut(ctx)),
  verifySecondFactor: gateProcedure.input(verifySecondFactorInput).output(verifySecondFactorOutput)
    .mutation(({ ctx, input }) => verifySecondFactor(ctx, input)),
  beginTotpEnrolment: gateProcedure.input(beginTotpEnrolmentInput).output(beginTotpEnrolmentOutput)
    .mutation(({ ctx, input }) => beginTotpEnrolment(ctx, input)),
  confirmTotpEnrolment: gateProcedure.input(confirmTotpEnrolmentInput).output(confirmTotpEnrolmentOutput)
    .mutation(({ ctx, input }) => confirmTotpEnrolment(ctx, input)),
  listSessions: gateProcedure.output(listSessionsOutput).query(({ ctx }) => listSessions(ctx)),
  revokeSession: gateProcedure.input(revokeSessionInput).output(revokeSessionOutput)
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  stepUp: gateProcedure.input(verifySecondFactorInput).output(stepUpOutput).mutation(({ ctx, input }) => stepUp(ctx, input)),
  // A mutation although it reads: a token has no place in an address, where logs and histories keep it.
  findInvitation: gateProcedure.input(findInvitationInput).output(findInvitationOutput)
    .mutation(({ ctx, input }) => findInvitation(ctx, input)),
  acceptInvitation: gateProcedure.input(acceptInvitationInput).output(acceptInvitationOutput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  endInspection: gateProcedure.output(endInspectionOutput).mutation(({ ctx }) => endInspection(ctx)),

  listStaff: staffProcedure('staff.read').output(listStaffOutput).query(({ ctx }) => listStaff(ctx)),
  inviteStaff: staffProcedure('staff.manage', { stepUp: true }).input(inviteStaffInput).output(inviteStaffOutput)
    .mutation(({ ctx, input }) => ctx.transact((tx) => inviteStaff(tx, ctx.actor, input, ctx.secrets))),
  revokeInvitation: staffProcedure('staff.manage', { stepUp: true }).input(revokeInvitationInput).output(revokeInvitationOutput)
    .mutation(command(revokeInvitation)),
  changeStaffRole: staffProcedure('staff.manage', { stepUp: true }).input(changeStaffRoleInput).output(staffStandingOutput)
    .mutation(command(changeStaffRole)),
  disableStaff: staffProcedure('staff.manage', { stepUp: true }).input(staffMemberInput).output(staffStandingOutput)
    .mutation(command(disableStaff)),
  enableStaff: staffProcedure('staff.manage', { stepUp: true }).input(staffMemberInput).output(staffStandingOutput)
    .mutation(command(enableStaff)),
  beginInspection: staffProcedure('tenant.inspect', { stepUp: true }).input(beginInspectionInput).output(beginInspectionOutput)
    .mutation(({ ctx, input }) => beginInspection(ctx, input)),
  endInspectionOf: staffProcedure('tenant.inspect').input(endInspectionOfInput).output(endInspectionOutput)
    .mutation(({ ctx, input }) => endInspectionOf(ctx, input)),
  searchUsersAcrossTenants: staffProcedure('user.manage').input(searchUsersAcrossTenantsInput).output(searchUsersAcrossTenantsOutput)
    .query(acrossTenants(usersLook, searchUsersAcrossTenants)),
  inviteOwner: staffProcedure('tenant.create', { stepUp: true }).input(inviteOwnerInput).output(inviteOwnerOutput)
    .mutation(({ ctx, input }) => inviteOwner(ctx, input)),
  setUserStatus: staffProcedure('user.manage', { stepUp: true }).input(setUserStatusInput).output(setUserStatusOutput)
    .mutation(({ ctx, input }) => setUserStatus(ctx, input)),
  liftLockouts: staffProcedure('lockout.lift').input(liftLockoutsInput).output(liftLockoutsOutput)
    .mutation(({ ctx, input }) => liftLockouts(ctx, input)),
});
