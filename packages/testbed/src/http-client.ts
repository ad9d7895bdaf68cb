import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import type { LookupFunction } from 'node:net';

/** An answer, read to its end. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** @throws SyntaxError when the body is not JSON */
  json<T = unknown>(): T;
}

export interface HttpQuestion {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Aborts the request. */
  readonly signal?: AbortSignal;
}

/** What a tRPC procedure answered: its result, or the error as the apps see it. */
export interface RpcAnswer<T> {
  readonly status: number;
  readonly data: T | undefined;
  readonly error: {
    message: string;
    data: { code: string; reason: string; details: Record<string, unknown>; fields: unknown[]; requestId: string };
  } | undefined;
  readonly answer: HttpAnswer;
}

// Browsers and curl resolve *.localhost by themselves; Node asks the system, which often knows `localhost` alone.
const lookup: LookupFunction = (hostname, options, done) => {
  const address = hostname === 'localhost' || hostname.endsWith('.localhost') ? '127.0.0.1' : hostname;
  if (options.all) done(null, [{ address, family: 4 }]);
  else done(null, address, 4);
};

/** A browser as far as HTTP goes: one origin, its cookies, and the headers that browsers add by themselves. */
export class HttpClient {
  readonly origin: string;
  /** Where tRPC answers on this origin. */
  readonly trpcPath: string;
  readonly cookies = new Map<string, string>();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  /** @param origin for example `http://acme.localhost:3000`. @param trpcPath for the admin app `/<tenant>/trpc` */
  constructor(origin: string, trpcPath = '/trpc') {
    this.origin = origin;
    this.trpcPath = trpcPath;
  }

  /** Sends what it is given and nothing more than cookies: for requests that no browser would make. */
  send(path: string, { method = 'GET', headers = {}, body, signal }: HttpQuestion = {}): Promise<HttpAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const outgoing = request(`${this.origin}${path}`, {
      method, lookup, agent: this.#agent, headers: { ...cookie !== '' && { cookie }, ...headers }, ...signal && { signal },
    }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        this.#keep(incoming.headers['set-cookie'] ?? []);
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString('utf8');
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes, text, json: <T>() => JSON.parse(text) as T });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
    return promise;
  }

  /** Calls a tRPC query. */
  async query<T = unknown>(procedure: string, input?: unknown): Promise<RpcAnswer<T>> {
    const question = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return asRpc(await this.send(`${this.trpcPath}/${procedure}${question}`));
  }

  /** Calls a tRPC mutation as the app of this origin would. */
  async mutate<T = unknown>(procedure: string, input?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<RpcAnswer<T>> {
    return asRpc(await this.send(`${this.trpcPath}/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin, 'sec-fetch-site': 'same-origin', ...headers },
      body: JSON.stringify(input ?? {}),
    }));
  }

  close(): void {
    this.#agent.destroy();
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (attributes.includes('Max-Age=0') || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function asRpc<T>(answer: HttpAnswer): RpcAnswer<T> {
  const body = answer.json<{ result?: { data: T }; error?: RpcAnswer<T>['error'] }>();
  return { status: answer.status, data: body.result?.data, error: body.error, answer };
}
