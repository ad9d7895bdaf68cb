import { enqueue } from '@entrepot/jobs';
import { uuidv7 } from '@entrepot/kernel';
import type { Tx, WorkerActor } from '@entrepot/postgres';
import { insertEmail } from './emails.queries.ts';
import { sendEmailQueue } from './queues.ts';

/**
 * Asks for the e-mail with the keys of an order. All lines of an order are issued together, so however many of them tell
 * of it, the order gets one e-mail with all its keys.
 * @returns whether it was asked for now
 */
export async function mailLicenseKeys(tx: Tx, _actor: WorkerActor, of: { orderId: string; holderEmail: string }): Promise<boolean> {
  // Whoever ordered is gone: the keys wait in the company's account.
  if (of.holderEmail === '') return false;
  const emailId = uuidv7();
  const inserted = await tx.run(insertEmail(tx.tenantId, {
    emailId, dedupeKey: `license-keys:${of.orderId}`, template: 'license-keys', parameters: { orderId: of.orderId }, toAddress: of.holderEmail,
  }, tx.at));
  if (inserted === 0) return false;
  await enqueue(tx, sendEmailQueue, { emailId }, { key: emailId });
  return true;
}
