import { handle, type Handler } from '@entrepot/jobs';
import { composeEmail, type Stationery } from './compose-email.ts';
import { beginAttempt, markFailed, markSent } from './emails.queries.ts';
import { MailOverError } from './mail-over.ts';
import type { Mailer } from './mailer.ts';
import { sendEmailQueue } from './queues.ts';

/**
 * Sends one e-mail: counts the attempt and makes the body in one transaction, talks to the mail server outside of any, and
 * notes the result in another. A job that runs twice sends once. Only a worker that dies after the server took the e-mail and
 * before that was noted sends it again, under the same Message-ID.
 * @throws what the mail server said, so that the job is tried again
 */
export function sendEmailHandler(mailer: Mailer, stationery: Stationery): Handler {
  return handle(sendEmailQueue, async ({ doors, actor, payload: { emailId }, signal, lastAttempt }) => {
    const draft = await doors.transact(actor, async (tx) => {
      const email = await tx.first(beginAttempt(tx.tenantId, emailId));
      return email && { ...email, ...await composeEmail(tx, email, stationery) };
    }, { signal }).catch(async (error: unknown) => {
      if (!(error instanceof MailOverError)) throw error;
      await doors.transact(actor, (tx) => tx.run(markFailed(tx.tenantId, emailId, 'failed', error.message)));
      return undefined;
    });
    if (!draft) return;
    const { template, from, toAddress, subject, text, html, createdAt, attachments = [] } = draft;
    try {
      await mailer.send({ emailId, template, from, to: toAddress, subject, text, html, date: createdAt, attachments });
    } catch (error) {
      const state = lastAttempt ? 'failed' : 'queued';
      await doors.transact(actor, (tx) => tx.run(markFailed(tx.tenantId, emailId, state, wordsOf(error))));
      throw error;
    }
    await doors.transact(actor, (tx) => tx.run(markSent(tx.tenantId, emailId, subject, tx.at)));
  });
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
}
