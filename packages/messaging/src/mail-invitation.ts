import { enqueue } from '@entrepot/jobs';
import { uuidv7 } from '@entrepot/kernel';
import type { Tx, WorkerActor } from '@entrepot/postgres';
import { insertEmail } from './emails.queries.ts';
import { sendEmailQueue } from './queues.ts';

/**
 * Asks for the e-mail that carries an invitation; its link is opened from the encrypted copy when the mail is sent.
 * @returns whether it was asked for now
 */
export async function mailInvitation(tx: Tx, _actor: WorkerActor, of: { invitationId: string; email: string }): Promise<boolean> {
  const emailId = uuidv7();
  const inserted = await tx.run(insertEmail(tx.tenantId, {
    emailId, dedupeKey: `staff-invitation:${of.invitationId}`, template: 'staff-invitation', parameters: { invitationId: of.invitationId },
    toAddress: of.email,
  }, tx.at));
  if (inserted === 0) return false;
  await enqueue(tx, sendEmailQueue, { emailId }, { key: emailId });
  return true;
}
