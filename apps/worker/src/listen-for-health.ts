import { createServer } from 'node:http';
import { once } from 'node:events';

/** A port that answers while the worker works. */
export interface HealthPort {
  close(): Promise<void>;
}

/** Answers 200 to whoever asks, until it is closed. @param port absent: nobody asks */
export async function listenForHealth(port: number | undefined): Promise<HealthPort | undefined> {
  if (port === undefined) return undefined;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('the worker works\n');
  });
  server.listen(port);
  await once(server, 'listening');
  return {
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
