import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';

/** Answers a request that asks for metrics. @returns whether it did */
export async function answerMetrics(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') return false;
  try {
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  } catch {
    response.writeHead(500, { 'content-type': 'text/plain' }).end('metrics could not be collected\n');
  }
  return true;
}

export interface MetricsPort {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves `/metrics` on a port of its own, which is no business of the public: bind it to loopback or to the network that the collector
 * is in.
 * @param port 0 for any free one
 */
export async function serveMetrics(registry: Registry, { port, host }: { readonly port: number; readonly host: string }): Promise<MetricsPort> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (await answerMetrics(registry, request, response)) return;
    response.writeHead(404, { 'content-type': 'text/plain' }).end('only /metrics is here\n');
  };
  return listen(createServer((request, response) => void answer(request, response)), port, host);
}

/** Listens until closed; a hanging client does not hold the process up. */
export async function listen(server: Server, port: number, host: string): Promise<MetricsPort> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
