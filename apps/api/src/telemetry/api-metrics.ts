import { boundedLabels } from '@entrepot/telemetry';
import { Counter, Histogram, type Registry } from 'prom-client';

// 0.2 and 1 are the promised levels of p95 and p99: a bucket ends at each, so that both are counted and not interpolated.
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 2.5, 5, 10, 30];
/** Reasons are written in our sources; this only keeps a mistake from growing without end. */
const MOST_CODES = 400;

/** Everything that the HTTP process counts besides its doors. No label ever holds a tenant, a person or an address. */
export interface ApiMetrics {
  readonly requests: Counter<'route_class' | 'status'>;
  readonly requestSeconds: Histogram<'route_class' | 'status_class'>;
  readonly procedureSeconds: Histogram<'procedure' | 'type'>;
  readonly procedureErrors: Counter<'procedure' | 'code'>;
  readonly limiterDecisions: Counter<'limiter' | 'decision'>;
  readonly signIns: Counter<'step' | 'audience' | 'outcome'>;
  readonly validations: Counter<'code'>;
  /** A failure's reason as a label. */
  readonly codeLabel: (code: string) => string;
}

/** Defines them in a registry. @see docs/operations.md, "Metrics" */
export function apiMetrics(registry: Registry): ApiMetrics {
  const registers = [registry];
  return {
    requests: new Counter({
      name: 'entrepot_http_requests_total', help: 'Answered requests, by class of route and status.', labelNames: ['route_class', 'status'], registers,
    }),
    requestSeconds: new Histogram({
      name: 'entrepot_http_request_seconds', help: 'From the head of a request to the end of its answer.',
      labelNames: ['route_class', 'status_class'], buckets: ANSWER_SECONDS, registers,
    }),
    procedureSeconds: new Histogram({
      name: 'entrepot_procedure_seconds', help: 'One call of a tRPC procedure or a /v1 operation.', labelNames: ['procedure', 'type'], buckets: ANSWER_SECONDS, registers,
    }),
    procedureErrors: new Counter({
      name: 'entrepot_procedure_errors_total', help: 'Calls that failed or were refused, by reason.', labelNames: ['procedure', 'code'], registers,
    }),
    limiterDecisions: new Counter({
      name: 'entrepot_limiter_decisions_total', help: 'What limiters said.', labelNames: ['limiter', 'decision'], registers,
    }),
    signIns: new Counter({
      name: 'entrepot_sign_ins_total', help: 'Steps of signing in, by what came of them.', labelNames: ['step', 'audience', 'outcome'], registers,
    }),
    validations: new Counter({
      name: 'entrepot_license_validations_total', help: 'License validations of devices, by verdict.', labelNames: ['code'], registers,
    }),
    codeLabel: boundedLabels(MOST_CODES),
  };
}
