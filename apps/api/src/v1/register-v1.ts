import type { Doors } from '@entrepot/postgres';
import type { FastifyInstance } from 'fastify';
import type { ApiMetrics } from '../telemetry/api-metrics.ts';
import { answerProblems } from './answer-problems.ts';
import { documentationRoutes } from './documentation-routes.ts';
import { licenseRoutes } from './license-routes.ts';
import { DEFAULT_LIMITS, type V1Limits } from './limits.ts';
import { refuseOtherMethods } from './refuse-other-methods.ts';
import { budgetsOf } from './spend-budgets.ts';
import { acceptStrictJson } from './strict-json.ts';
import { UsageCounter } from './usage-counter.ts';

/** What `/v1` needs. */
export interface V1Options {
  readonly doors: Doors;
  /** Tenants answer at `<slug>.<baseDomain>`; `localhost` by default. */
  readonly baseDomain?: string;
  /** Budgets of anonymous callers. */
  readonly limits?: V1Limits;
  readonly metrics?: ApiMetrics | undefined;
}

/**
 * Mounts the REST API for integrators and devices below `/v1`: licenses, OpenAPI, documentation. Body parsing, errors and
 * limits of its own stay inside.
 */
export async function registerV1(app: FastifyInstance, { doors, baseDomain = 'localhost', limits = DEFAULT_LIMITS, metrics }: V1Options): Promise<void> {
  const usage = new UsageCounter({ doors, onTrouble: (error) => app.log.warn({ err: error }, 'usage waits to be written') });
  app.addHook('onClose', () => usage.close());
  const budgets = budgetsOf(limits, (limiter, decision) => metrics?.limiterDecisions.inc({ limiter, decision }));
  await app.register(async (v1) => {
    acceptStrictJson(v1);
    answerProblems(v1);
    documentationRoutes(v1);
    await v1.register(async (counted) => {
      counted.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store').header('x-request-id', request.id);
        await budgets.spendAddress(reply, request.ip);
      });
      licenseRoutes(counted, { doors, baseDomain, budgets, usage, onVerdict: (code) => metrics?.validations.inc({ code }) });
      refuseOtherMethods(counted, ['/licenses/validate', '/licenses/activate', '/licenses/deactivate']);
    });
  }, { prefix: '/v1' });
}
