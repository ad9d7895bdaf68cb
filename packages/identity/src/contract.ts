export { beginTotpEnrolmentInput, beginTotpEnrolmentOutput, type BeginTotpEnrolmentOutput } from './begin-totp-enrolment.contract.ts';
export { confirmTotpEnrolmentInput, confirmTotpEnrolmentOutput } from './confirm-totp-enrolment.contract.ts';
export { createMemberInput, createMemberOutput } from './create-member.contract.ts';
export { currentUserOutput, type CurrentUser } from './current-user.contract.ts';
export {
  beginInspectionInput, beginInspectionOutput, endInspectionOfInput, endInspectionOutput, type BeginInspectionOutput,
} from './inspection.contract.ts';
export {
  acceptInvitationInput, acceptInvitationOutput, findInvitationInput, findInvitationOutput, revokeInvitationInput, revokeInvitationOutput,
  type FindInvitationOutput,
} from './invitation.contract.ts';
export { inviteOwnerInput } from './invite-owner.contract.ts';
export { inviteStaffInput, inviteStaffOutput } from './invite-staff.contract.ts';
export { listSessionsOutput, type ListSessionsOutput } from './list-sessions.contract.ts';
export { listStaffOutput, type ListStaffOutput } from './list-staff.contract.ts';
export { changeStaffRoleInput, staffMemberInput, staffStandingOutput } from './manage-staff.contract.ts';
export { revokeSessionInput, revokeSessionOutput } from './revoke-session.contract.ts';
export {
  searchUsersAcrossTenantsInput, searchUsersAcrossTenantsOutput, type SearchUsersAcrossTenantsOutput,
} from './search-users-across-tenants.contract.ts';
export { staffRoleSchema, type StaffRole } from './staff.contract.ts';
export { signInInput, signInOutput, type SignInOutput } from './sign-in.contract.ts';
export { stepUpOutput } from './step-up.contract.ts';
export { liftLockoutsInput, liftLockoutsOutput, setUserStatusInput, setUserStatusOutput } from './users-of-tenant.contract.ts';
export { verifySecondFactorInput, verifySecondFactorOutput } from './verify-second-factor.contract.ts';
