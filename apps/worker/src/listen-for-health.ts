import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { QueueState } from '@entrepot/jobs';
import { answerMetrics, listen, type MetricsPort } from '@entrepot/telemetry';
import type { Registry } from 'prom-client';

/** What the port can say. Each question answers for itself: none of them throws away another. */
export interface HealthFacts {
  readonly registry: Registry;
  /** @throws when the database cannot be reached */
  readonly queueStates: () => Promise<readonly QueueState[]>;
  readonly secondsSincePoll: () => number;
  /** Whether the mail server would take mail. */
  readonly mailReachable: () => Promise<boolean>;
  readonly draining: () => boolean;
}

// Queues are asked twice a second; half a minute of silence is no pause between two questions.
const SILENT_SECONDS = 30;
const LAG_SECONDS = 300;
const PATIENCE_MILLISECONDS = 2_000;

type Answer = readonly [ok: boolean, body: Readonly<Record<string, unknown>>];

/**
 * An internal port that says how the worker is doing: `/livez`, `/readyz`, `/health/queues`, `/health/mail`, `/metrics`, and 200 at `/`
 * while the process runs.
 * @param port absent: nobody asks
 */
export async function listenForHealth(port: number | undefined, facts: HealthFacts): Promise<MetricsPort | undefined> {
  if (port === undefined) return undefined;
  const pages: Readonly<Record<string, () => Promise<Answer>>> = {
    '/livez': async () => [true, { status: 'ok' }],
    '/readyz': () => readiness(facts),
    '/health/queues': () => queueHealth(facts),
    '/health/mail': async () => {
      const ok = await inTime(facts.mailReachable()) ?? false;
      return [ok, { status: ok ? 'ok' : 'unavailable' }];
    },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const page = pages[request.url?.split('?')[0] ?? ''];
    if (page) return send(response, await page().catch(() => [false, { status: 'unavailable' }] as const));
    if (await answerMetrics(facts.registry, request, response)) return;
    response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('the worker works\n');
  };
  return listen(createServer((request, response) => void answer(request, response)), port, '');
}

async function readiness({ queueStates, secondsSincePoll, draining }: HealthFacts): Promise<Answer> {
  if (draining()) return [false, { status: 'draining' }];
  const database = await inTime(queueStates()) !== undefined;
  const polling = secondsSincePoll() < SILENT_SECONDS;
  return [database && polling, { status: database && polling ? 'ok' : 'unavailable', database: database ? 'ok' : 'unavailable', polling: polling ? 'ok' : 'silent' }];
}

async function queueHealth({ queueStates }: HealthFacts): Promise<Answer> {
  const queues = await inTime(queueStates());
  if (queues === undefined) return [false, { status: 'unavailable' }];
  const late = queues.some(({ lagSeconds }) => lagSeconds > LAG_SECONDS);
  return [!late, { status: late ? 'late' : 'ok', deadLetters: queues.reduce((sum, { deadLetters }) => sum + deadLetters, 0), queues }];
}

/** @returns undefined when it failed or took too long */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  const patience = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const tired = new Promise<undefined>((resolve) => patience.addEventListener('abort', () => resolve(undefined), { once: true }));
  return Promise.race([answer.catch(() => undefined), tired]);
}

function send(response: ServerResponse, [ok, body]: Answer): void {
  response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
