import { z } from 'zod';
import { line, pageInput, uuidSchema } from '@entrepot/rpc/contract';

export const emailState = z.enum(['queued', 'sending', 'sent', 'failed']);
export type EmailState = z.infer<typeof emailState>;

export const searchEmailsInput = pageInput.extend({ state: emailState.optional(), toAddress: line(254).optional() });
export type SearchEmailsInput = z.infer<typeof searchEmailsInput>;

/** An e-mail in the delivery log; never its body. */
export const email = z.strictObject({
  emailId: uuidSchema,
  template: z.string(),
  toAddress: z.string(),
  /** Known once it was sent. */
  subject: z.string(),
  state: emailState,
  attempts: z.number().int(),
  /** What the mail server said last; empty when nothing is wrong. */
  lastError: z.string(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
export type Email = z.infer<typeof email>;

export const searchEmailsOutput = z.strictObject({ items: z.array(email), nextCursor: z.string().nullable() });
export type SearchEmailsOutput = z.infer<typeof searchEmailsOutput>;
