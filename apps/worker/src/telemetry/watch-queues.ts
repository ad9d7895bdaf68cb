import type { QueueState } from '@entrepot/jobs';
import { Gauge, type Registry } from 'prom-client';

/** Asks at most this often: whoever collects metrics must not become a load. */
const FRESH_MILLISECONDS = 5_000;

/** The latest answer for some seconds, and one question at a time. */
export function remembered<T>(ask: () => Promise<T>, milliseconds = FRESH_MILLISECONDS): () => Promise<T> {
  let answer: { readonly value: Promise<T>; readonly until: number } | undefined;
  return () => {
    if (answer !== undefined && answer.until > performance.now()) return answer.value;
    const value = ask();
    const asked = { value, until: performance.now() + milliseconds };
    answer = asked;
    value.catch(() => {
      if (answer === asked) answer = undefined;
    });
    return value;
  };
}

/** How every queue stands, asked for when metrics are collected; every worker shows the same, so take the maximum. */
export function gaugeQueues(registry: Registry, states: () => Promise<readonly QueueState[]>): void {
  const show = (name: string, help: string, read: (state: QueueState) => number): void => {
    registry.registerMetric(new Gauge({
      name, help, labelNames: ['queue'], registers: [],
      async collect() {
        // Without the database there are no figures; entrepot_queues_readable says so, and the other metrics still go out.
        const all = await states().catch(() => []);
        this.reset();
        for (const state of all) this.set({ queue: state.queue }, read(state));
      },
    }));
  };
  show('entrepot_queue_due_jobs', 'Jobs that could run now.', ({ due }) => due);
  show('entrepot_queue_later_jobs', 'Jobs that are delayed or wait for their next attempt.', ({ later }) => later);
  show('entrepot_queue_running_jobs', 'Jobs that run.', ({ running }) => running);
  show('entrepot_queue_lag_seconds', 'How long the oldest job that could run has been waiting.', ({ lagSeconds }) => lagSeconds);
  show('entrepot_queue_oldest_seconds', 'Age of the oldest job that has not ended.', ({ oldestUnfinishedSeconds }) => oldestUnfinishedSeconds);
  show('entrepot_dead_letters', 'Jobs of a queue that failed for the last time and lie with the dead letters.', ({ deadLetters }) => deadLetters);
  registry.registerMetric(new Gauge({
    name: 'entrepot_queues_readable', help: 'Whether the queues could be counted: 1 or 0.', registers: [],
    async collect() {
      this.set(await states().then(() => 1, () => 0));
    },
  }));
}
