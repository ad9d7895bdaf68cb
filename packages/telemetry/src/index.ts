export { boundedLabels } from './bounded-labels.ts';
export { histogramFigures, type HistogramFigures } from './histogram-figures.ts';
export { openLog, type LogSettings } from './open-log.ts';
export { addProcessMetrics, openRegistry, type Build } from './registry.ts';
export { answerMetrics, listen, serveMetrics, type MetricsPort } from './serve-metrics.ts';
export { startTracing, type Tracing, type TracingSettings } from './start-tracing.ts';
export { gaugeDoors, joinObservers, observeDoors } from './watch-doors.ts';
