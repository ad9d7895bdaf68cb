import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * A span around each request, below the caller's own when it sent a `traceparent`. The context is the request's alone: it begins at the
 * root and never at whatever ran before on the same connection.
 * @see https://www.w3.org/TR/trace-context/
 */
export function traceRequests(app: FastifyInstance, tracer: Tracer): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.addHook('onRequest', (request, _reply, done) => {
    // The one header and nothing beside it: tracestate and baggage would carry a stranger's words through the house.
    const parent = propagation.extract(ROOT_CONTEXT, { traceparent: request.headers['traceparent'] });
    const span = tracer.startSpan(request.method, {
      kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method, 'entrepot.request_id': request.id },
    }, parent);
    const own = trace.setSpan(parent, span);
    contexts.set(request, own);
    context.with(own, done);
  });
  // Reading a body ends in the socket's context; here the request's own is taken up again.
  app.addHook('preValidation', (request, _reply, done) => context.with(contexts.get(request) ?? ROOT_CONTEXT, done));
  app.addHook('onResponse', async (request, reply) => {
    const own = contexts.get(request);
    const span = own && trace.getSpan(own);
    if (span === undefined) return;
    const { url = 'nothing' } = request.routeOptions;
    span.updateName(`${request.method} ${url}`);
    span.setAttributes({ 'http.route': url, 'http.response.status_code': reply.statusCode });
    if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
}
