export { beginTotpEnrolmentInput, beginTotpEnrolmentOutput, type BeginTotpEnrolmentOutput } from './begin-totp-enrolment.contract.ts';
export { confirmTotpEnrolmentInput, confirmTotpEnrolmentOutput } from './confirm-totp-enrolment.contract.ts';
export { createMemberInput, createMemberOutput } from './create-member.contract.ts';
export { currentUserOutput, type CurrentUser } from './current-user.contract.ts';
export { listSessionsOutput, type ListSessionsOutput } from './list-sessions.contract.ts';
export { revokeSessionInput, revokeSessionOutput } from './revoke-session.contract.ts';
export { signInInput, signInOutput, type SignInOutput } from './sign-in.contract.ts';
export { verifySecondFactorInput, verifySecondFactorOutput } from './verify-second-factor.contract.ts';
