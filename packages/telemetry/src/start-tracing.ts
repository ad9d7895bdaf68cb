import type { Tracer } from '@opentelemetry/api';
import type { DoorsObserver } from '@entrepot/postgres';

export interface TracingSettings {
  /** Base address of an OTLP/HTTP collector; without one nothing is loaded and nothing is measured. */
  readonly endpoint: string | undefined;
  /** `service.name` of the process. */
  readonly service: string;
  readonly version: string;
  /** Share of traces that are kept, 0 to 1; the trace's id decides, so every process decides alike. */
  readonly sampleRatio: number;
}

/** Traces of one process. */
export interface Tracing {
  readonly tracer: Tracer;
  /** Puts transactions and statements below whatever asked for them. */
  readonly doors: DoorsObserver;
  /** Sends what is waiting, for a second at most, and lets go of everything global. */
  stop(): Promise<void>;
}

/**
 * Switches traces on when there is somewhere to send them. The SDK is loaded only then.
 * @returns undefined when traces are off
 */
export async function startTracing({ endpoint, ...settings }: TracingSettings): Promise<Tracing | undefined> {
  if (endpoint === undefined) return undefined;
  const { openTracing } = await import('./open-tracing.ts');
  return openTracing({ ...settings, endpoint });
}
