import { z } from 'zod';

/** A code of the authenticator app, or one of the backup codes. */
export const verifySecondFactorInput = z.strictObject({
  method: z.enum(['totp', 'backup-code']).default('totp'),
  code: z.string().trim().min(1).max(40),
});
export type VerifySecondFactorInput = z.output<typeof verifySecondFactorInput>;

export const verifySecondFactorOutput = z.object({ next: z.literal('signed-in') });
export type VerifySecondFactorOutput = z.output<typeof verifySecondFactorOutput>;
