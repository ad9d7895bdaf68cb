import type { ProcessFigures } from '@entrepot/rpc';
import { histogramFigures } from '@entrepot/telemetry';
import type { Registry } from 'prom-client';
import type { ApiMetrics } from './api-metrics.ts';

const ASKED = new Set<unknown>(['trpc', 'v1', 'app']);
const ANSWERED = new Set<unknown>(['trpc', 'v1']);
const DASHBOARDS = new Set<unknown>(['reporting.dashboard', 'reporting.platformOverview']);

/** Reads what the process has counted out of its own registry: nothing is counted twice. */
export function processFigures(metrics: ApiMetrics, registry: Registry): () => Promise<ProcessFigures> {
  const since = new Date();
  return async () => {
    const requests = (await metrics.requests.get()).values.filter(({ labels }) => ASKED.has(labels.route_class));
    const answers = await histogramFigures(metrics.requestSeconds, ({ route_class }) => ANSWERED.has(route_class));
    const dashboards = await histogramFigures(metrics.procedureSeconds, ({ procedure }) => DASHBOARDS.has(procedure));
    const transactions = (await registry.getSingleMetric('entrepot_transactions_total')?.get())?.values ?? [];
    return {
      since,
      requests: total(requests),
      failed: total(requests.filter(({ labels }) => Number(labels.status) >= 500)),
      p95Seconds: answers.quantile(0.95),
      p99Seconds: answers.quantile(0.99),
      dashboardSeconds: dashboards.quantile(0.95),
      exhausted: total(transactions.filter(({ labels }) => labels['fault'] === 'pool.exhausted')),
    };
  };
}

function total(values: readonly { readonly value: number }[]): number {
  return values.reduce((sum, { value }) => sum + value, 0);
}
