import type { FastifyInstance } from 'fastify';
import { DOCUMENTATION_STYLE, documentationPage } from './documentation-page.ts';
import { openApiDocument } from './openapi.ts';
import { publishedEvents } from './publish-events.ts';

const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** GET /openapi.json, /events, /docs and its style sheet. */
export function documentationRoutes(app: FastifyInstance): void {
  const document = JSON.stringify(openApiDocument());
  const events = JSON.stringify(publishedEvents());
  app.get('/openapi.json', async (_request, reply) => reply.type('application/json').header('cache-control', 'public, max-age=300').send(document));
  app.get('/events', async (_request, reply) => reply.type('application/json').header('cache-control', 'public, max-age=300').send(events));
  app.get('/docs.css', async (_request, reply) => reply.type('text/css').header('cache-control', 'public, max-age=300').send(DOCUMENTATION_STYLE));
  app.get('/docs', async (request, reply) => reply.type('text/html')
    .header('content-security-policy', POLICY).header('x-content-type-options', 'nosniff').header('vary', 'host')
    .send(documentationPage(`${request.protocol}://${request.host}`)));
}
