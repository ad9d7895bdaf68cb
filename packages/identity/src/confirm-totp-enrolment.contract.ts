import { z } from 'zod';

export const confirmTotpEnrolmentInput = z.strictObject({
  enrolment: z.string().min(1).max(1000),
  code: z.string().trim().min(1).max(20),
});
export type ConfirmTotpEnrolmentInput = z.output<typeof confirmTotpEnrolmentInput>;

export const confirmTotpEnrolmentOutput = z.object({
  /** Shown once: only their hashes are kept. */
  backupCodes: z.array(z.string()),
});
export type ConfirmTotpEnrolmentOutput = z.output<typeof confirmTotpEnrolmentOutput>;
