import { SpanKind, SpanStatusCode, context, trace, type Tracer } from '@opentelemetry/api';
import { describeFailure, type Audience, type ProcedureOutcome, type WatchProcedure } from '@entrepot/rpc';
import type { ApiMetrics } from './api-metrics.ts';

const SIGN_IN_STEPS: Readonly<Record<string, string>> = {
  'identity.signIn': 'password', 'identity.verifySecondFactor': 'second-factor', 'identity.stepUp': 'step-up',
};
const OF_SIGN_IN = 'sign-in.limited';

/** Times each call of a procedure, counts how it ended, and puts a span around it while traces are on. @param audience the app that calls */
export function watchProcedures(metrics: ApiMetrics | undefined, tracer: Tracer | undefined, audience: Audience): WatchProcedure | undefined {
  const counted = metrics && countedIn(metrics, audience);
  const traced = tracer && tracedBy(tracer);
  if (counted === undefined || traced === undefined) return counted ?? traced;
  return (call, run) => traced(call, () => counted(call, run));
}

function countedIn(metrics: ApiMetrics, audience: Audience): WatchProcedure {
  return async (call, run) => {
    const startedAt = performance.now();
    const outcome = await run();
    metrics.procedureSeconds.observe({ procedure: call.path, type: call.type }, (performance.now() - startedAt) / 1000);
    const reason = reasonOf(outcome);
    if (reason !== undefined) metrics.procedureErrors.inc({ procedure: call.path, code: metrics.codeLabel(reason) });
    const step = SIGN_IN_STEPS[call.path];
    if (step !== undefined) {
      metrics.signIns.inc({ step, audience, outcome: metrics.codeLabel(reason ?? nextOf(outcome)) });
      if (step === 'password') metrics.limiterDecisions.inc({ limiter: 'sign-in', decision: reason === OF_SIGN_IN ? 'refused' : 'allowed' });
    }
    return outcome;
  };
}

function tracedBy(tracer: Tracer): WatchProcedure {
  return async (call, run) => {
    const span = tracer.startSpan(call.path, { kind: SpanKind.INTERNAL, attributes: { 'rpc.system.name': 'trpc', 'rpc.method': call.path } });
    try {
      const outcome = await context.with(trace.setSpan(context.active(), span), run);
      const reason = reasonOf(outcome);
      if (reason !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: reason });
      return outcome;
    } finally {
      span.end();
    }
  };
}

function reasonOf(outcome: ProcedureOutcome): string | undefined {
  return outcome.ok ? undefined : describeFailure(outcome.error).reason;
}

/** What signing in says comes next: `signed-in`, `totp`, `enrolment`. */
function nextOf(outcome: ProcedureOutcome): string {
  const data = outcome.ok ? outcome.data : undefined;
  return typeof data === 'object' && data !== null && 'next' in data && typeof data.next === 'string' ? data.next : 'done';
}
