import type { FastifyInstance } from 'fastify';

/** Answers 405 with Allow, where another method would do. */
export function refuseOtherMethods(app: FastifyInstance, urls: readonly string[]): void {
  for (const url of urls) {
    app.route({
      method: ['GET', 'PUT', 'PATCH', 'DELETE'],
      url,
      handler: async (request, reply) => reply.code(405).header('allow', 'POST').type('application/problem+json').send({
        type: '/problems/method.not-allowed', title: 'Method not allowed', status: 405, detail: 'Use POST.', code: 'method.not-allowed',
        requestId: request.id,
      }),
    });
  }
}
