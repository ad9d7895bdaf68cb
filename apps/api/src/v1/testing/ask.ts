import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What came back. */
export interface Answered<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly body: Body;
}

export interface Asking {
  readonly method?: string;
  /** The Host header: Node's own fetch does not let a caller set it. */
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, text and bytes as they are. */
  readonly body?: object | string | Buffer;
}

/** Asks a listening server over a real connection; for tests. */
export async function ask<Body = Record<string, unknown>>(
  app: FastifyInstance, path: string, { method = 'POST', host = 'localhost', headers = {}, body }: Asking = {},
): Promise<Answered<Body>> {
  const { port } = app.server.address() as AddressInfo;
  const bytes = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const { promise, resolve, reject } = Promise.withResolvers<Answered<Body>>();
  const asking = request({
    port, path, method, host: '127.0.0.1', headers: { host, ...bytes !== undefined && { 'content-type': 'application/json' }, ...headers },
  }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => resolve(answeredOf<Body>(answer, Buffer.concat(chunks).toString())));
    answer.on('error', reject);
  });
  asking.on('error', reject);
  asking.end(bytes);
  return promise;
}

function answeredOf<Body>(answer: IncomingMessage, text: string): Answered<Body> {
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
  const isJson = /json/.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  return { status: answer.statusCode ?? 0, headers, text, body: isJson ? JSON.parse(text) : text };
}
