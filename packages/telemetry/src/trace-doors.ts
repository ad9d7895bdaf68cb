import { context, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { DatabaseFault, type DoorsObserver } from '@entrepot/postgres';
import { statementLabels } from './statement-label.ts';

/**
 * A span for each transaction, and one below it for each statement: verb and table, never text or parameters. What nobody's trace asked
 * for, such as a health check, makes none.
 * @see https://opentelemetry.io/docs/specs/semconv/db/postgresql/
 */
export function traceDoors(tracer: Tracer): DoorsObserver {
  const labelOf = statementLabels();
  return {
    around: async (role, run) => {
      if (trace.getActiveSpan() === undefined) return run();
      const span = tracer.startSpan('transaction', { kind: SpanKind.INTERNAL, attributes: { 'db.system.name': 'postgresql', 'entrepot.role': role } });
      try {
        return await context.with(trace.setSpan(context.active(), span), run);
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof DatabaseFault ? error.code : 'rolled back' });
        throw error;
      } finally {
        span.end();
      }
    },
    statement: (seen) => {
      if (trace.getActiveSpan() === undefined) return;
      const label = labelOf(seen);
      const startTime = performance.timeOrigin + seen.startedAt;
      const [operation = label, collection] = label.split(' ');
      const span = tracer.startSpan(label, {
        kind: SpanKind.CLIENT, startTime,
        attributes: {
          'db.system.name': 'postgresql', 'db.operation.name': operation, 'entrepot.door': seen.door, 'entrepot.role': seen.role,
          ...collection !== undefined && { 'db.collection.name': collection },
        },
      });
      if (seen.fault !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: seen.fault });
      span.end(startTime + seen.milliseconds);
    },
  };
}
