import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and remembers what it took, in order. */
export interface MailCounter {
  readonly url: string;
  /** Message-IDs of the mails to one address, one for each time it was handed over. */
  to(address: string): string[];
  /** Runs before a mail to this address is answered for: the sender waits for it. */
  beforeAnswering(address: string, work: () => Promise<void>): void;
  close(): Promise<void>;
}

async function answer(works: readonly (() => Promise<void>)[], done: () => void): Promise<void> {
  for (const work of works) await work();
  done();
}

/** Starts it on a free port of the loopback address. */
export async function countMail(): Promise<MailCounter> {
  const taken: { to: string; messageId: string }[] = [];
  const before = new Map<string, () => Promise<void>>();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const messageId = /^message-id:\s*(\S+)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? '';
        const to = envelope.rcptTo.map(({ address }) => address.toLowerCase());
        taken.push(...to.map((address) => ({ to: address, messageId })));
        void answer(to.flatMap((address) => before.get(address) ?? []), done);
      });
    },
  });
  const listening = once(server.server, 'listening');
  server.listen(0, '127.0.0.1');
  await listening;
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  // A sender that was killed leaves its conversation open.
  server.on('error', () => undefined);
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    to: (wanted) => taken.filter((mail) => mail.to === wanted.toLowerCase()).map(({ messageId }) => messageId),
    beforeAnswering: (wanted, work) => before.set(wanted.toLowerCase(), work),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
