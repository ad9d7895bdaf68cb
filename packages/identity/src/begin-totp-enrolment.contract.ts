import { z } from 'zod';

export const beginTotpEnrolmentInput = z.strictObject({
  /** Asked for again unless the password was given a moment ago, that is, when signing in stopped here. */
  password: z.string().min(1).max(400).optional(),
});
export type BeginTotpEnrolmentInput = z.output<typeof beginTotpEnrolmentInput>;

export const beginTotpEnrolmentOutput = z.object({
  /** Goes back with the code that confirms; sealed, and good for this session only. */
  enrolment: z.string(),
  /** An SVG as a data URL. */
  qrCode: z.string(),
  /** For typing by hand, in groups of four. */
  manualSecret: z.string(),
  otpauthUri: z.string(),
  account: z.string(),
  issuer: z.string(),
});
export type BeginTotpEnrolmentOutput = z.output<typeof beginTotpEnrolmentOutput>;
