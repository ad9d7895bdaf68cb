import { openSecret, sealSecret, type SecretKeys } from '@entrepot/kernel/secret-box';
import { z } from 'zod';

/** A secret on offer: to whom, in which session, since when. */
export interface EnrolmentTicket {
  readonly secret: string;
  readonly userId: string;
  readonly sessionHash: Buffer;
  readonly at: Date;
}

const TICKET_MILLISECONDS = 15 * 60_000;

const ticketSchema = z.strictObject({ secret: z.string().min(32), userId: z.string(), session: z.string(), at: z.number() });

/**
 * The offer as text for the browser to hold, so that an enrolment begun and never finished leaves nothing behind. Sealed: the browser
 * cannot bring a weak secret of its own, or another person's.
 */
export function sealEnrolment(keys: SecretKeys, { secret, userId, sessionHash, at }: EnrolmentTicket): string {
  return sealSecret(keys, JSON.stringify({ secret, userId, session: sessionHash.toString('hex'), at: at.getTime() })).toString('base64url');
}

/** @returns the secret, or undefined when the offer is damaged, a quarter of an hour old, or was made to another session */
export function openEnrolment(keys: SecretKeys, text: string, holder: Omit<EnrolmentTicket, 'secret'>): string | undefined {
  try {
    const ticket = ticketSchema.parse(JSON.parse(openSecret(keys, Buffer.from(text, 'base64url')).toString()));
    const fits = ticket.userId === holder.userId && ticket.session === holder.sessionHash.toString('hex');
    return fits && holder.at.getTime() - ticket.at < TICKET_MILLISECONDS ? ticket.secret : undefined;
  } catch {
    return undefined; // sealed by nobody we know: the same as expired
  }
}
