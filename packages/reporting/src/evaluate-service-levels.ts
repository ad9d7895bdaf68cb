import type { ProcessFigures } from '@entrepot/rpc';
import type { QueueLevel, ServiceLevel, ServiceState } from './service-levels.contract.ts';

/** What the database says: of the queues, and of e-mail that waits. */
export interface MachineryFigures {
  readonly queues: readonly QueueLevel[];
  /** Age of the oldest e-mail that the server has not taken and that has not failed for good, in seconds; undefined when none waits. */
  readonly oldestMailSeconds: number | undefined;
  readonly oldestKeyMailSeconds: number | undefined;
  /** Longest time to hand over e-mails with license keys that were sent within the last hour; undefined when none was. */
  readonly slowestKeyMailSeconds: number | undefined;
}

type Facts = Pick<ServiceLevel, 'promise' | 'title' | 'level' | 'unit'>;

/** A share of the level from which on somebody should look, although the promise is still kept. */
const WARN_AT = 0.8;

/**
 * Holds what is measured against what is promised.
 * @param process figures of the process that answers; undefined when it does not count
 * @see docs/operations.md, "Alerts"
 */
export function evaluateServiceLevels(process: ProcessFigures | undefined, machinery: MachineryFigures): ServiceLevel[] {
  const { queues } = machinery;
  const longestLag = Math.max(0, ...queues.map(({ lagSeconds }) => lagSeconds));
  const deadLetters = queues.reduce((sum, queue) => sum + queue.deadLetters, 0);
  const served = process !== undefined && process.requests > 0;
  const since = process === undefined ? 'This process does not count.' : `This process since ${process.since.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${process.requests} requests.`;
  const failedShare = served ? process.failed / process.requests : undefined;
  return [
    atLeast(described('availability', 'Availability', '99.9 % a month', 'ratio'), 0.999, failedShare === undefined ? undefined : 1 - failedShare, since),
    atMost(described('errors', 'Requests that fail', 'alert above 5 %', 'ratio'), 0.05, failedShare, since),
    atMost(described('answer-p95', 'Answers, 95th percentile', '200 ms', 'seconds'), 0.2, process?.p95Seconds, since),
    atMost(described('answer-p99', 'Answers, 99th percentile', '1 s', 'seconds'), 1, process?.p99Seconds, since),
    atMost(described('dashboard', 'Dashboard usable', '2 s', 'seconds'), 2, process?.dashboardSeconds, `The server's part, 95th percentile. ${since}`),
    atMost(described('pool', 'Transactions without a connection', 'none', 'count'), 0, process?.exhausted, since),
    atMost(described('queue-lag', 'Longest queue lag', '5 min', 'seconds'), 300, longestLag, 'The oldest job that is due, over all queues, now.'),
    atMost(described('email', 'E-mail handed to the server', '5 min', 'seconds'), 300, machinery.oldestMailSeconds ?? 0, 'The oldest e-mail that waits, now.'),
    atMost(described('license-key-email', 'License keys handed to the server', '30 s', 'seconds'), 30,
      Math.max(machinery.oldestKeyMailSeconds ?? 0, machinery.slowestKeyMailSeconds ?? 0), 'The oldest that waits, and the slowest of the last hour.'),
    atMost(described('dead-letters', 'Jobs that failed for good', 'none', 'count'), 0, deadLetters, 'Dead letters that nobody has looked at, now.', 'warning'),
    notMeasured(described('webhook-inbound', 'Inbound webhook processed', '5 s', 'seconds'), 'Nothing sends webhooks to us yet.', 5),
    notMeasured(described('webhook-outgoing', 'Outgoing webhooks delivered', 'alert on failures', 'count'), 'No webhooks are sent yet.', null),
    notMeasured(described('cache', 'Cache reachable', 'alert when lost', 'count'), 'There is no shared cache to lose: each process remembers for seconds, in memory.', null),
    notMeasured(described('disk', 'Free disk', 'alert below 10 %', 'ratio'), 'The worker watches its disk (entrepot_disk_free_bytes), and an alert rule does.', 0.1),
    notMeasured(described('recovery', 'Recovery', '1 h, loss of 15 min at most', 'seconds'), 'Shown by a restore on another machine, not by a running process.', 3600),
    notMeasured(described('backups', 'Backups kept', '30 days', 'count'), 'Made outside of this product; see docs/operations.md.', null),
    notMeasured(described('edges', 'TLS 1.2 or better, HSTS of a year', 'always', 'count'), 'Ended by the proxy before us; test it from outside.', null),
  ];
}

function described(promise: Facts['promise'], title: string, level: string, unit: Facts['unit']): Facts {
  return { promise, title, level, unit };
}

function atMost(facts: Facts, limit: number, measured: number | undefined, reason: string, above: ServiceState = 'breached'): ServiceLevel {
  if (measured === undefined) return { ...facts, limit, measured: null, state: 'unknown', reason: nothingYet(reason) };
  return { ...facts, limit, measured, state: measured > limit ? above : limit > 0 && measured > limit * WARN_AT ? 'warning' : 'ok', reason };
}

// Half of what may be lost is lost: time to look.
function atLeast(facts: Facts, limit: number, measured: number | undefined, reason: string): ServiceLevel {
  if (measured === undefined) return { ...facts, limit, measured: null, state: 'unknown', reason: nothingYet(reason) };
  return { ...facts, limit, measured, state: measured < limit ? 'breached' : measured < limit + (1 - limit) / 2 ? 'warning' : 'ok', reason };
}

function notMeasured(facts: Facts, reason: string, limit: number | null): ServiceLevel {
  return { ...facts, limit, measured: null, state: 'unknown', reason };
}

function nothingYet(reason: string): string {
  return `Nothing measured yet. ${reason}`;
}
