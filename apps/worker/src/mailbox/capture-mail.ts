import { once } from 'node:events';
import { callbackify } from 'node:util';
import { SMTPServer } from 'smtp-server';
import type { CapturedMails } from './captured-mails.ts';

const LARGEST_BYTES = 10_000_000;

/** A mail server that delivers nowhere. */
export interface MailCapture {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on the loopback address for mail and keeps it. @param port 0: any free one */
export async function captureMail(port: number, mails: CapturedMails): Promise<MailCapture> {
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], size: LARGEST_BYTES, banner: 'development mailbox',
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        callbackify(() => mails.add(Buffer.concat(chunks), recipients))(done);
      });
    },
  });
  // A client that hangs up is no reason to end the worker.
  server.on('error', () => undefined);
  const listening = once(server.server, 'listening');
  server.listen(port, '127.0.0.1');
  await listening;
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mailbox has no port');
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
