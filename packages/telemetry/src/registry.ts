import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What was built, for a dashboard that shows when which version came. */
export interface Build {
  readonly process: 'api' | 'worker';
  readonly version: string;
}

/** A registry of its own for one process: nothing is global, so that tests can have several. */
export function openRegistry({ process: name, version }: Build): Registry {
  const registry = new Registry();
  new Gauge({ name: 'entrepot_build_info', help: 'Always 1; the labels say what runs.', labelNames: ['process', 'version', 'node'], registers: [registry] })
    .set({ process: name, version, node: process.versions.node }, 1);
  return registry;
}

/** CPU, memory, event loop, garbage collection, file descriptors: once per process, since it installs observers that stay. */
export function addProcessMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}
