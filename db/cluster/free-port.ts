import { createServer } from 'node:net';

/**
 * Asks the system for a TCP port on the loopback address that nobody listens on now.
 * Another process may take it before it is used: callers try again.
 * @param wanted a port to prefer when it is free.
 */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined) {
    const port = await tryPort(wanted).catch(() => undefined);
    if (port !== undefined) return port;
  }
  return tryPort(0);
}

async function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
