import { z } from 'zod';

/** Money on the wire: minor units and an ISO 4217 code. */
export const moneySchema = z.object({ amountMinor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });

/** An id of ours, in any case; stored in lower case. */
export const uuidSchema = z.uuid().transform((id) => id.toLowerCase());

// Control characters have no place in a line of text: in a log, a mail header or a CSV cell they become something else.
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_NEWLINE = /[^\P{Cc}\n\t]/u;

/** One line of text: trimmed, without control characters, normalised to NFC. @param max characters */
export function line(max: number, min = 1) {
  return z.string().trim().normalize('NFC').min(min).max(max).refine((text) => !CONTROL.test(text), 'contains control characters');
}

/** Text with line breaks. @param max characters */
export function paragraph(max: number) {
  return z.string().trim().normalize('NFC').max(max).refine((text) => !CONTROL_BUT_NEWLINE.test(text), 'contains control characters');
}

/** Where a page starts and how long it is; spread into a list's input. */
export const pageInput = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.int().min(1).max(100).default(50),
});
