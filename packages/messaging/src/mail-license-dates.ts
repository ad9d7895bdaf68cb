import { createHash } from 'node:crypto';
import { enqueue } from '@entrepot/jobs';
import { uuidv7 } from '@entrepot/kernel';
import type { Tx, WorkerActor } from '@entrepot/postgres';
import { insertEmail } from './emails.queries.ts';
import { sendEmailQueue } from './queues.ts';

/**
 * Asks for the e-mail to one holder about all licenses that one run found expired, or about to expire: however many of them tell of it,
 * the holder gets one.
 *
 * @param of `at` is the run's own time, RFC 3339
 * @returns whether it was asked for now
 */
export async function mailLicenseDates(
  tx: Tx, _actor: WorkerActor, template: 'licenses-expired' | 'licenses-expiring', of: { at: string; holderEmail: string },
): Promise<boolean> {
  // Whoever held them is gone: the account shows them.
  if (of.holderEmail === '') return false;
  const emailId = uuidv7();
  const inserted = await tx.run(insertEmail(tx.tenantId, {
    // An address may be longer than a key.
    emailId, dedupeKey: `${template}:${of.at}:${createHash('sha256').update(of.holderEmail).digest('base64url')}`, template, parameters: of, toAddress: of.holderEmail,
  }, tx.at));
  if (inserted === 0) return false;
  await enqueue(tx, sendEmailQueue, { emailId }, { key: emailId });
  return true;
}
