import type { FastifyInstance } from 'fastify';

/** From here on a person waits: the level that operators are promised for the 99th percentile. */
const SLOW_MILLISECONDS = 1_000;

/**
 * The slow log: one warning for each request that took a second or more, with its id, its route and how long it took. Not the address with
 * its query, which may hold what somebody searched for.
 *
 * @param slowMilliseconds another limit, for tests
 */
export function logSlowRequests(app: FastifyInstance, slowMilliseconds = SLOW_MILLISECONDS): void {
  app.addHook('onResponse', async (request, reply) => {
    const milliseconds = Math.round(reply.elapsedTime);
    if (milliseconds < slowMilliseconds) return;
    request.log.warn({ route: request.routeOptions.url, method: request.method, status: reply.statusCode, milliseconds }, 'a slow request');
  });
}
