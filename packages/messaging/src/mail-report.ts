import { enqueue } from '@entrepot/jobs';
import { uuidv7 } from '@entrepot/kernel';
import type { Tx, WorkerActor } from '@entrepot/postgres';
import { insertEmail } from './emails.queries.ts';
import { sendEmailQueue } from './queues.ts';
import { reportLetter, type ReportLetter } from './report-letter.ts';

/**
 * Asks for the e-mail with a report.
 * @param of `dedupeKey`: for what, and to whom; asked again with the same key, nothing is added
 * @returns whether it was asked for now
 * @throws ZodError when the letter is too large to be one
 */
export async function mailReport(tx: Tx, _actor: WorkerActor, of: { dedupeKey: string; toAddress: string; letter: ReportLetter }): Promise<boolean> {
  const emailId = uuidv7();
  const { fileOfTask, ...told } = reportLetter.parse(of.letter);
  const inserted = await tx.run(insertEmail(tx.tenantId, {
    emailId, dedupeKey: of.dedupeKey, template: 'report', parameters: { ...told, ...fileOfTask !== undefined && { fileOfTask } }, toAddress: of.toAddress,
  }, tx.at));
  if (inserted === 0) return false;
  await enqueue(tx, sendEmailQueue, { emailId }, { key: emailId });
  return true;
}
