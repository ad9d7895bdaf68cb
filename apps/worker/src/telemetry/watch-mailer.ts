import type { Mailer } from '@entrepot/messaging';
import type { WorkerMetrics } from './worker-metrics.ts';

/** A mailer whose conversations are counted, with how long each e-mail waited until the server took it. */
export function watchMailer<M extends Mailer>(mailer: M, { mails, handoverSeconds }: WorkerMetrics): M {
  return {
    ...mailer,
    send: async (mail) => {
      const { template, date } = mail;
      try {
        await mailer.send(mail);
      } catch (error) {
        mails.inc({ template, outcome: 'refused' });
        throw error;
      }
      mails.inc({ template, outcome: 'taken' });
      handoverSeconds.observe({ template }, Math.max(0, Date.now() - date.getTime()) / 1000);
    },
  };
}
