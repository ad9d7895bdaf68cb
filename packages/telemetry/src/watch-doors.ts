import type { DoorsGauge, DoorsObserver } from '@entrepot/postgres';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { statementLabels } from './statement-label.ts';

const STATEMENT_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30];
const TRANSACTION_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

const ROLES = ['gate', 'visitor', 'buyer', 'member', 'inspector', 'device', 'operator', 'worker'];

/**
 * Metrics of the doors. Per statement one look-up and one observation, about a microsecond; labels hold verb and table, door, role and
 * fault, and never a tenant.
 */
export function observeDoors(registry: Registry): DoorsObserver {
  const registers = [registry];
  const labelOf = statementLabels();
  const statements = new Histogram({
    name: 'entrepot_statement_seconds', help: 'From sending a statement to its answer.', labelNames: ['door', 'statement'], buckets: STATEMENT_SECONDS, registers,
  });
  const faults = new Counter({ name: 'entrepot_statement_faults_total', help: 'Statements that failed, by fault.', labelNames: ['door', 'fault'], registers });
  const transactions = new Counter({
    name: 'entrepot_transactions_total', help: 'Attempts at transactions, by how they ended.', labelNames: ['role', 'outcome', 'fault'], registers,
  });
  const durations = new Histogram({
    name: 'entrepot_transaction_seconds', help: 'One attempt at a transaction, waiting for its connection included.', labelNames: ['role'], buckets: TRANSACTION_SECONDS, registers,
  });
  const laneFaults = new Counter({ name: 'entrepot_lane_faults_total', help: 'Reads that failed on a lane, sent or not.', labelNames: ['fault'], registers });
  // Prometheus sees no increase in a series that begins with its first event: those that page somebody begin at nought.
  for (const role of ROLES) {
    for (const fault of ['pool.exhausted', 'commit.unknown']) transactions.inc({ role: `entrepot_${role}`, outcome: 'failed', fault }, 0);
  }
  laneFaults.inc({ fault: 'lane.full' }, 0);
  return {
    statement: (seen) => {
      statements.observe({ door: seen.door, statement: labelOf(seen) }, seen.milliseconds / 1000);
      if (seen.fault !== undefined) faults.inc({ door: seen.door, fault: seen.fault });
    },
    transaction: ({ role, outcome, fault = '', milliseconds }) => {
      transactions.inc({ role, outcome, fault });
      durations.observe({ role }, milliseconds / 1000);
    },
    laneFault: (fault) => laneFaults.inc({ fault }),
  };
}

/** Shows how full pool and lanes are, at the moment somebody looks. @param limits connections at most, and reads waiting at most */
export function gaugeDoors(registry: Registry, gauge: () => DoorsGauge, limits: { readonly poolSize: number; readonly laneDepth: number }): void {
  const show = (name: string, help: string, read: () => number): void => {
    registry.registerMetric(new Gauge({ name, help, registers: [], collect() { this.set(read()); } }));
  };
  show('entrepot_pool_connections_busy', 'Connections of the pool that carry a transaction.', () => gauge().connections - gauge().idleConnections);
  show('entrepot_pool_connections_idle', 'Open connections of the pool that wait for one.', () => gauge().idleConnections);
  show('entrepot_pool_connections_limit', 'Connections that the pool may open.', () => limits.poolSize);
  show('entrepot_pool_waiting', 'Transactions that wait for a connection.', () => gauge().waitingForConnection);
  show('entrepot_lane_waiting', 'Reads that wait for their answer on the lanes.', () => gauge().waitingReads);
  show('entrepot_lane_limit', 'Reads that may wait on one lane before more are refused.', () => limits.laneDepth);
}

/** Lets several watch the same doors. */
export function joinObservers(...observers: readonly DoorsObserver[]): DoorsObserver {
  return {
    statement: (seen) => { for (const each of observers) each.statement?.(seen); },
    transaction: (seen) => { for (const each of observers) each.transaction?.(seen); },
    laneFault: (fault) => { for (const each of observers) each.laneFault?.(fault); },
    around: (role, run) => observers.reduceRight((inner, each) => each.around === undefined ? inner : () => each.around?.(role, inner) ?? inner(), run)(),
  };
}
