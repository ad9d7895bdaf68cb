import { z } from 'zod';

export const signInInput = z.strictObject({
  email: z.email().max(254),
  // Counted in UTF-16 units: twice the longest password that is allowed, so that nothing is hashed that could not be right.
  password: z.string().min(1).max(400),
  /** Storefront only: stay signed in for a week at a time. */
  remember: z.boolean().default(false),
});
export type SignInInput = z.output<typeof signInInput>;

/** What comes next: nothing, the second factor, or setting one up. */
export const signInOutput = z.object({ next: z.enum(['signed-in', 'totp', 'enrolment']) });
export type SignInOutput = z.output<typeof signInOutput>;
