import { record } from '@entrepot/audit';
import type { Reader, Tx, WorkerActor } from '@entrepot/postgres';
import { holdSummaries } from './count-facts.queries.ts';
import { COUNTED_EVENTS } from './count-facts.ts';
import { countFactsQueue } from './queues.ts';
import { checkStatement, refreshStatement, type DriftedRow, type RefreshScope } from './refresh-summaries.queries.ts';

/** From which day on the summaries are counted anew; NULL: all of them. The month that holds it is counted whole. */
export type Since = string | null;

const scopeOf = (tenantId: string, since: Since): RefreshScope =>
  ({ tenantId, subscriber: countFactsQueue.name, eventTypes: COUNTED_EVENTS, since: since && `${since.slice(0, 7)}-01` });

/**
 * Counts a tenant's summaries anew from orders, lines, credits, licenses and, for the standing of licenses, events; writes what
 * differs and records that it did. Facts that waited to be counted are counted by this.
 * @returns the rows that were mended
 */
export async function recountSummaries(tx: Tx, actor: WorkerActor, since: Since): Promise<DriftedRow[]> {
  // Before the snapshot of the next statement, so that nobody is half-way.
  await tx.all(holdSummaries(tx.tenantId));
  const mended = await tx.all(refreshStatement(scopeOf(tx.tenantId, since), tx.at));
  if (mended.length > 0) {
    const countOf = (name: string): number => mended.filter(({ summary }) => summary === name).length;
    await record(tx, actor, {
      action: 'summary.mend', objectType: 'tenant', objectId: tx.tenantId, objectLabel: 'Report summaries',
      after: {
        since, pendingEvents: Number(mended[0]?.pendingEvents ?? 0n), dailyOrders: countOf('daily_orders'), dailyLines: countOf('daily_lines'),
        companyMonths: countOf('company_months'), dailyLicenses: countOf('daily_licenses'),
      },
    });
  }
  return mended;
}

/** Compares a tenant's summaries with their sources and changes nothing. @returns the rows that differ */
export async function checkSummaries(reader: Reader, since: Since): Promise<DriftedRow[]> {
  return reader.all(checkStatement(scopeOf(reader.tenantId, since)));
}
