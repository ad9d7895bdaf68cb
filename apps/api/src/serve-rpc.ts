import { Refusal } from '@entrepot/kernel';
import type { RpcContext } from '@entrepot/rpc';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerRpcError, nothingHere, retryAfterSeconds } from './answer-error.ts';
import { buildContext, type Edge } from './context.ts';
import { BODY_LIMIT_BYTES, jsonText, MOST_CALLS_PER_BATCH, refuseCrossSite, refuseDepth, refuseLongBatch } from './request-guards.ts';
import { appRouter } from './router.ts';
import { siteOf } from './site.ts';

type Prepared = Omit<RpcContext, 'signal'>;

/**
 * tRPC at `/trpc` of a storefront and at `/<tenant>/trpc` and `/platform/trpc` of the admin host, through the stock adapter. Everything that can be refused
 * is refused before a procedure runs, cheapest first: origin, batch, media type, size, encoding, depth, tenant, session.
 */
export function serveRpc(edge: Edge) {
  return async (app: FastifyInstance): Promise<void> => {
    const prepared = new WeakMap<FastifyRequest, Prepared>();
    app.setErrorHandler(answerRpcError);
    app.removeAllContentTypeParsers();
    // Bytes, not a string: a decoder would put U+FFFD where the UTF-8 is broken and nobody would know.
    app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => {
      try {
        done(null, jsonText(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    });
    app.addHook('onRequest', async (request) => {
      refuseWrongPlace(request, edge.settings.baseDomain);
      refuseCrossSite(request);
      refuseLongBatch(request);
    });
    app.addHook('preHandler', async (request, reply) => {
      const { input } = request.query as { input?: unknown };
      if (typeof input === 'string') refuseDepth(input);
      prepared.set(request, await buildContext(edge, request, reply));
    });
    // The adapter answers with a Response, whose length nobody knows before its end: read it, so that small ones are not compressed.
    app.addHook('onSend', async (_request, reply, payload: unknown) => {
      if (!(payload instanceof Response)) return payload;
      reply.status(payload.status).headers(Object.fromEntries(payload.headers));
      return Buffer.from(await payload.arrayBuffer());
    });
    for (const url of ['/trpc/:path', '/:slug/trpc/:path']) {
      app.route<{ Params: { path: string } }>({
        method: ['GET', 'POST'],
        url,
        handler: async (request, reply) => fastifyRequestHandler({
          req: request, res: reply, path: request.params.path, router: appRouter,
          maxBatchSize: MOST_CALLS_PER_BATCH, allowMethodOverride: false,
          createContext: ({ info }) => {
            const context = prepared.get(request);
            if (!context) throw new Refusal('not-found', 'tenant.unknown', 'There is no shop at this address.');
            return { ...context, signal: info.signal };
          },
          responseMeta: ({ errors }) => retryHeaders(errors[0]?.cause),
          onError: ({ error, path }) => {
            if (error.code === 'INTERNAL_SERVER_ERROR') request.log.error({ err: error.cause ?? error, path }, 'a procedure failed');
          },
        }),
      });
    }
  };
}

function retryHeaders(cause: unknown): { headers?: Record<string, string> } {
  const seconds = retryAfterSeconds(cause);
  return seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } };
}

function refuseWrongPlace(request: FastifyRequest, baseDomain: string): void {
  const site = siteOf(request.host, request.url, baseDomain);
  const inPath = site.kind === 'admin' || site.kind === 'platform';
  if (inPath === request.url.startsWith('/trpc/')) throw nothingHere();
}
