import { gateProcedure, router } from '@entrepot/rpc';
import { z } from 'zod';
import { beginTotpEnrolmentInput, beginTotpEnrolmentOutput } from './begin-totp-enrolment.contract.ts';
import { beginTotpEnrolment } from './begin-totp-enrolment.ts';
import { confirmTotpEnrolmentInput, confirmTotpEnrolmentOutput } from './confirm-totp-enrolment.contract.ts';
import { confirmTotpEnrolment } from './confirm-totp-enrolment.ts';
import { currentUserOutput } from './current-user.contract.ts';
import { currentUser } from './current-user.ts';
import { listSessionsOutput } from './list-sessions.contract.ts';
import { listSessions } from './list-sessions.ts';
import { revokeSessionInput, revokeSessionOutput } from './revoke-session.contract.ts';
import { revokeSession } from './revoke-session.ts';
import { signInInput, signInOutput } from './sign-in.contract.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
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
});
