import type { Tracer } from '@opentelemetry/api';
import type { DoorsObserver } from '@entrepot/postgres';
import type { ProcessFigures } from '@entrepot/rpc';
import { addProcessMetrics, joinObservers, observeDoors, openRegistry, startTracing } from '@entrepot/telemetry';
import type { Registry } from 'prom-client';
import { apiMetrics, type ApiMetrics } from './api-metrics.ts';
import { processFigures } from './process-figures.ts';

/** Where the HTTP process says how it is doing. */
export interface TelemetrySettings {
  /** Of the internal listener for `/metrics`; undefined: nobody asks. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** OTLP/HTTP collector; undefined: no traces. */
  readonly tracesEndpoint: string | undefined;
  /** Share of traces that are kept, 0 to 1. */
  readonly sampleRatio: number;
  readonly version: string;
}

/** What the parts of the HTTP process tell. */
export interface ApiTelemetry {
  readonly metrics: ApiMetrics;
  /** Present while traces are on. */
  readonly tracer: Tracer | undefined;
  /** What has been counted so far. */
  readonly figures?: () => Promise<ProcessFigures>;
}

export interface OpenTelemetry extends ApiTelemetry {
  readonly registry: Registry;
  /** For the doors, before they are opened. */
  readonly doors: DoorsObserver;
  close(): Promise<void>;
}

/** Opens registry and tracer of the process; the caller closes it after everything that tells it something. */
export async function openTelemetry({ tracesEndpoint, sampleRatio, version }: TelemetrySettings): Promise<OpenTelemetry> {
  const registry = openRegistry({ process: 'api', version });
  addProcessMetrics(registry);
  const tracing = await startTracing({ endpoint: tracesEndpoint, service: 'entrepot-api', version, sampleRatio });
  const doors = observeDoors(registry);
  const metrics = apiMetrics(registry);
  return {
    registry, metrics,
    figures: processFigures(metrics, registry),
    tracer: tracing?.tracer,
    doors: tracing === undefined ? doors : joinObservers(doors, tracing.doors),
    close: async () => tracing?.stop(),
  };
}
