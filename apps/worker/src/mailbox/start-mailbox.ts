import { captureMail } from './capture-mail.ts';
import { CapturedMails } from './captured-mails.ts';
import { serveMailbox } from './serve-mailbox.ts';

/** A mailbox for development: a mail server that delivers nowhere, and pages to read what it caught. */
export interface Mailbox {
  readonly smtpUrl: string;
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the mailbox, when both its ports are set; 0 takes any free one. */
export async function startMailbox(ports: { smtpPort: number | undefined; httpPort: number | undefined }): Promise<Mailbox | undefined> {
  if (ports.smtpPort === undefined || ports.httpPort === undefined) return undefined;
  const mails = new CapturedMails();
  const capture = await captureMail(ports.smtpPort, mails);
  const pages = await serveMailbox(ports.httpPort, mails);
  return {
    smtpUrl: `smtp://127.0.0.1:${capture.port}`,
    url: pages.url,
    close: async () => {
      await pages.close();
      await capture.close();
    },
  };
}
