import { createTransport } from 'nodemailer';
import type { Attachment } from './letter.ts';

/** A finished e-mail. */
export interface Mail {
  /** Becomes the Message-ID: the same e-mail sent again is recognised as the same by mail servers and clients. */
  readonly emailId: string;
  /** What kind of e-mail it is; not sent, for metrics. */
  readonly template: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly Attachment[];
  readonly date: Date;
}

/** Where e-mail leaves the house. */
export interface Mailer {
  /** Settles when the server has taken the e-mail. @throws Error with the server's own words */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** A mailer that can also be asked how it is. */
export interface MailServer extends Mailer {
  /** Whether the server takes our connection and our sign-in; nothing is sent. */
  reachable(): Promise<boolean>;
}

export interface MailerSettings {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly smtpUrl: string;
  /** Right side of Message-IDs. */
  readonly domain: string;
}

// Together below the job's own 120 s, so that an attempt has ended before the next one may begin.
const CONNECT_MS = 10_000;
const SOCKET_MS = 30_000;

/** Opens a pool of connections to the mail server; each is made when first needed. */
export function openMailer({ smtpUrl, domain }: MailerSettings): MailServer {
  const transport = createTransport({
    pool: true, maxConnections: 4, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SOCKET_MS,
    url: smtpUrl, disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    send: async ({ emailId, from, to, subject, text, html, date, attachments = [] }) => {
      await transport.sendMail({
        messageId: `<${emailId}@${domain}>`, from, to: { name: '', address: to }, subject, text, html, date,
        attachments: attachments.map(({ name, mediaType, content }) => ({ filename: name, contentType: mediaType, content })),
        // RFC 3834: out-of-office answers stay quiet.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    reachable: () => transport.verify().then(() => true, () => false),
    close: () => transport.close(),
  };
}
