import { connect } from 'node:net';
import type { Client } from 'pg';

const CANCEL_REQUEST_CODE = 80_877_102; // PostgreSQL manual, 54.7 "Message Formats", CancelRequest
const GIVE_UP_AFTER_MS = 2_000;

/**
 * Asks the server to stop what a connection is doing, so that its locks are released at once and not when the server
 * notices that nobody listens. Best effort: the statement timeout bounds what a lost request leaves running. The request
 * travels unencrypted, as libpq's did before version 17; it carries no data, only the key of one connection.
 */
export function requestCancel(client: Client): void {
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
  socket.setTimeout(GIVE_UP_AFTER_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('connect', () => socket.end(message));
}
