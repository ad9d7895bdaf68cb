import type { Tx } from '@entrepot/postgres';
import { deleteOldRuns, openRuns, updateRunEnd, type RunOutcome } from './schedule-runs.queries.ts';

const KEPT_MS = 90 * 86_400_000;

/**
 * Notes how runs went whose jobs have all ended. What the queues no longer hold has ended too.
 *
 * @param tx in the platform's own tenant, as the worker
 * @param outcomesOf reads the jobs themselves, as the worker's own login
 */
export async function settleRuns(
  tx: Tx, outcomesOf: (runs: readonly { schedule: string; dueAt: string }[]) => Promise<readonly RunOutcome[]>,
): Promise<void> {
  const runs = (await tx.all(openRuns(tx.tenantId))).map((run) => ({ ...run, key: run.dueAt.toISOString() }));
  const outcomes = runs.length === 0 ? [] : await outcomesOf(runs.map(({ schedule, key }) => ({ schedule, dueAt: key })));
  for (const { schedule, dueAt, key, jobCount } of runs) {
    const outcome = outcomes.find((each) => each.schedule === schedule && each.dueAt === key);
    if (outcome !== undefined && outcome.open > 0) continue;
    const failed = Math.min(outcome?.failed ?? 0, jobCount);
    await tx.run(updateRunEnd(tx.tenantId, schedule, dueAt, failed, outcome?.finishedAt ?? tx.at));
  }
  await tx.run(deleteOldRuns(tx.tenantId, new Date(tx.at.getTime() - KEPT_MS)));
}
