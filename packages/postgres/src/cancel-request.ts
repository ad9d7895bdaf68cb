import { connect } from 'node:net';
import type { Client } from 'pg';

const CANCEL_REQUEST_CODE = 80_877_102; // PostgreSQL manual, 54.7 "Message Formats", CancelRequest
const GIVE_UP_AFTER_MS = 1_000;

/**
 * Asks the server to stop what a connection is doing, so that its locks are released at once and not when the server
 * notices that nobody listens. Best effort: the statement timeout bounds what a lost request leaves running. The request
 * travels unencrypted, as libpq's did before version 17; it carries no data, only the key of one connection.
 * @returns when the other end has seen to it or a second has passed; never rejects. Until then the connection must stay open:
 *   a pooler forgets the key of a client that has gone, and the statement with its locks would live on
 */
export async function requestCancel(client: Client): Promise<void> {
  const { processID, secretKey } = client as Client & { processID: number | null; secretKey: number | null };
  if (processID === null || secretKey === null) return;
  const message = Buffer.alloc(16);
  message.writeInt32BE(16, 0);
  message.writeInt32BE(CANCEL_REQUEST_CODE, 4);
  message.writeInt32BE(processID, 8);
  message.writeInt32BE(secretKey, 12);
  const socket = client.host.startsWith('/')
    ? connect(`${client.host}/.s.PGSQL.${client.port}`)
    : connect(client.port, client.host);
  const closed = Promise.withResolvers<void>();
  const givingUp = setTimeout(() => socket.destroy(), GIVE_UP_AFTER_MS);
  socket.on('error', () => socket.destroy());
  // The other end closes when it is done; closing ours first makes PgBouncer drop the request.
  socket.on('connect', () => socket.write(message));
  socket.on('close', () => closed.resolve());
  socket.resume(); // an end that nobody reads is never noticed
  await closed.promise;
  clearTimeout(givingUp);
}
