import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOffSampler, BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Tracing, TracingSettings } from './start-tracing.ts';
import { traceDoors } from './trace-doors.ts';

const STOP_MILLISECONDS = 1_000;
const SEND_EVERY_MILLISECONDS = 1_000;

/** Loads the SDK and registers it. Only start-tracing.ts calls this, and only when there is a collector. */
export function openTracing({ endpoint, service, version, sampleRatio }: TracingSettings & { readonly endpoint: string }): Tracing {
  const byId = new TraceIdRatioBasedSampler(sampleRatio);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'entrepot', 'service.version': version }),
    // A stranger's header may choose the trace's id, and not that everything is kept.
    sampler: new ParentBasedSampler({ root: byId, remoteParentSampled: byId, remoteParentNotSampled: new AlwaysOffSampler() }),
    spanLimits: { attributeValueLengthLimit: 200, attributeCountLimit: 16, eventCountLimit: 4, linkCountLimit: 4 },
    spanProcessors: [new BatchSpanProcessor({
      // Headers and timeout come from the specification's own variables, OTEL_EXPORTER_OTLP_HEADERS and _TIMEOUT.
      exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` }), scheduledDelayMillis: SEND_EVERY_MILLISECONDS,
    })],
  });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const tracer = provider.getTracer('entrepot', version);
  return {
    tracer,
    doors: traceDoors(tracer),
    stop: async () => {
      const patience = AbortSignal.timeout(STOP_MILLISECONDS);
      const tired = new Promise<void>((resolve) => patience.addEventListener('abort', () => resolve(), { once: true }));
      await Promise.race([provider.shutdown().catch(() => undefined), tired]);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}
