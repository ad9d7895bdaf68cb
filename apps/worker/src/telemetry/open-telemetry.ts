import { tmpdir } from 'node:os';
import type { Tracer } from '@opentelemetry/api';
import type { DoorsObserver } from '@entrepot/postgres';
import { addProcessMetrics, joinObservers, observeDoors, openRegistry, startTracing } from '@entrepot/telemetry';
import type { Registry } from 'prom-client';
import type { WorkerSettings } from '../settings.ts';
import { gaugeDisk } from './gauge-disk.ts';
import { workerMetrics, type WorkerMetrics } from './worker-metrics.ts';

/** Where the worker says how it is doing. */
export interface WorkerTelemetry {
  readonly registry: Registry;
  readonly metrics: WorkerMetrics;
  readonly tracer: Tracer | undefined;
  /** For the doors, before they are opened. */
  readonly doors: DoorsObserver;
  close(): Promise<void>;
}

type Settings = Pick<WorkerSettings, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_TRACES_SAMPLER_ARG' | 'ENTREPOT_VERSION' | 'DISK_FOLDER'>;

/** Opens registry and tracer of the process; the caller closes it after everything that tells it something. */
export async function openTelemetry(settings: Settings): Promise<WorkerTelemetry> {
  const version = settings.ENTREPOT_VERSION;
  const registry = openRegistry({ process: 'worker', version });
  addProcessMetrics(registry);
  gaugeDisk(registry, settings.DISK_FOLDER ?? tmpdir());
  const tracing = await startTracing({
    endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT, service: 'entrepot-worker', version, sampleRatio: settings.OTEL_TRACES_SAMPLER_ARG,
  });
  const doors = observeDoors(registry);
  return {
    registry,
    metrics: workerMetrics(registry),
    tracer: tracing?.tracer,
    doors: tracing === undefined ? doors : joinObservers(doors, tracing.doors),
    close: async () => tracing?.stop(),
  };
}
