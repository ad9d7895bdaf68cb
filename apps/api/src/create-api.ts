import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import type { Doors, StaffDoor } from '@entrepot/postgres';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { answerProblem, nothingHere } from './answer-error.ts';
import type { ApiSettings } from './api-settings.ts';
import { LaterWrites } from './later-writes.ts';
import { logSlowRequests } from './log-slow-requests.ts';
import { requestIdFor } from './request-guards.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { serveApps } from './serve-apps.ts';
import { serveExports } from './serve-exports.ts';
import { serveHealth, type Lifecycle } from './serve-health.ts';
import { serveRpc } from './serve-rpc.ts';
import type { ApiTelemetry } from './telemetry/open-telemetry.ts';
import { traceRequests } from './telemetry/trace-requests.ts';
import { watchHttp } from './telemetry/watch-http.ts';
import { TenantDirectory } from './tenant-directory.ts';
import type { V1Limits } from './v1/limits.ts';
import { registerV1 } from './v1/register-v1.ts';

const COMPRESS_FROM_BYTES = 1024;

/** What the HTTP process is made of. */
export interface ApiParts {
  readonly doors: Doors;
  /** The way past row security, for the platform's console; reports across tenants are refused without it. */
  readonly staffDoor?: StaffDoor | undefined;
  readonly settings: ApiSettings;
  /** pino; silent when left out. */
  readonly log?: FastifyBaseLogger;
  readonly lifecycle?: Lifecycle;
  /** Budgets of anonymous callers of `/v1`; generous ones for benchmarks. */
  readonly v1Limits?: V1Limits;
  /** For tests that want to know when nothing is left to write. */
  readonly laterWrites?: LaterWrites;
  /** Who counts and traces; nobody when left out. */
  readonly telemetry?: ApiTelemetry | undefined;
}

/** Builds the HTTP process without listening, so that tests and benchmarks can have their own. The caller closes the doors. */
export function createApi(parts: ApiParts): FastifyInstance {
  const { doors, staffDoor, settings, log, v1Limits, telemetry, lifecycle = { draining: false }, laterWrites = new LaterWrites() } = parts;
  const app: FastifyInstance = fastify({
    ...log ? { loggerInstance: log } : { logger: false },
    trustProxy: settings.trustProxy,
    genReqId: (request) => requestIdFor(request.headers),
    logController: new LogController({ requestIdLogLabel: 'requestId' }),
    // A batch names its calls in the path; how many there may be is for serve-rpc to say.
    routerOptions: { maxParamLength: 10_000 },
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      void reply.header('x-request-id', request.id);
      void answerProblem(error, request, reply);
    },
  });
  const edge = { doors, staffDoor, settings, directory: new TenantDirectory(doors), laterWrites, telemetry };
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  logSlowRequests(app);
  if (telemetry) watchHttp(app, telemetry.metrics);
  if (telemetry?.tracer) traceRequests(app, telemetry.tracer);
  app.addHook('onClose', () => laterWrites.settle());
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request, reply) => answerProblem(nothingHere(), request, reply));
  app.register(fastifyHelmet, SECURITY_HEADERS);
  app.register(fastifyCompress, { threshold: COMPRESS_FROM_BYTES, encodings: ['br', 'gzip'], globalDecompression: false });
  app.register(fastifyCookie);
  app.register(serveHealth(edge, lifecycle));
  app.register(serveRpc(edge));
  app.register((v1) => registerV1(v1, { doors, baseDomain: settings.baseDomain, metrics: telemetry?.metrics, ...v1Limits && { limits: v1Limits } }));
  app.register(serveExports(edge));
  app.register(serveApps(edge));
  return app;
}
