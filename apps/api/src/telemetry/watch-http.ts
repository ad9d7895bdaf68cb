import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiMetrics } from './api-metrics.ts';
import { failureOf } from './failure-codes.ts';

const HEALTH = new Set(['/livez', '/readyz', '/ready', '/health', '/health/db', '/health/cache']);

/** Counts and times every answer by its class of route, and each operation of `/v1` by name as procedures are. */
export function watchHttp(app: FastifyInstance, metrics: ApiMetrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const { url } = request.routeOptions;
    const seconds = reply.elapsedTime / 1000;
    const routeClass = routeClassOf(url);
    metrics.requests.inc({ route_class: routeClass, status: reply.statusCode });
    metrics.requestSeconds.observe({ route_class: routeClass, status_class: `${Math.trunc(reply.statusCode / 100)}xx` }, seconds);
    if (url?.startsWith('/v1/licenses/')) watchOperation(metrics, url, request, reply, seconds);
  });
}

/** A handful of classes: a path would be a label without end. */
function routeClassOf(url: string | undefined): 'trpc' | 'v1' | 'health' | 'app' | 'nothing' {
  if (url === undefined) return 'nothing';
  if (url.endsWith('/trpc/:path')) return 'trpc';
  if (url.startsWith('/v1')) return 'v1';
  if (HEALTH.has(url)) return 'health';
  return 'app';
}

function watchOperation(metrics: ApiMetrics, url: string, request: FastifyRequest, reply: FastifyReply, seconds: number): void {
  const procedure = url.slice(1).replaceAll('/', '.');
  metrics.procedureSeconds.observe({ procedure, type: 'v1' }, seconds);
  const code = failureOf(request) ?? (reply.statusCode >= 400 ? 'unknown' : undefined);
  if (code !== undefined) metrics.procedureErrors.inc({ procedure, code: metrics.codeLabel(code) });
}
