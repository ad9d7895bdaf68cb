import { randomBytes } from 'node:crypto';
import type { WorkerActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { expect, test, vi } from 'vitest';
import { auditHandlers, type TrailWitness } from './jobs.ts';
import { sealTrailSchedule, verifyTrailSchedule } from './queues.ts';
import { layTrail, type LaidTrail } from './testing/lay-trail.ts';

const { superuser } = await openTestbed();

/** Runs the schedule's job in the tenant of the trail, as the worker would. */
function runnerOf(trail: LaidTrail, witness: TrailWitness): (name: string) => Promise<void> {
  const handlers = auditHandlers([{ version: 1, key: randomBytes(32) }], witness);
  const actor: WorkerActor = trail.worker;
  return async (name) => handlers.find(({ queue }) => queue.name === name)?.run({
    doors: trail.jobs, actor, payload: { dueAt: '2026-11-20T14:05:00Z' }, signal: new AbortController().signal, attempt: 0, lastAttempt: false,
  });
}

test('the schedules seal and verify; a broken trail is told to the witness every night, a sound one never', async () => {
  const trail = await layTrail();
  const [onSealed, onBroken] = [vi.fn<NonNullable<TrailWitness['onSealed']>>(), vi.fn<NonNullable<TrailWitness['onBroken']>>()];
  const run = runnerOf(trail, { onSealed, onBroken });
  await trail.write(2);
  await vi.waitFor(async () => {
    await run(sealTrailSchedule.name);
    expect(await trail.sealedIds()).toHaveLength(2);
  }, { timeout: 20_000, interval: 20 });
  expect(onSealed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ tenantId: trail.tenantId, batchNo: 1, records: 2 }));

  await run(verifyTrailSchedule.name);
  expect(onBroken).not.toHaveBeenCalled();
  await superuser(`update audit.records set actor_label = 'Eve' where tenant_id = $1`, [trail.tenantId]);
  for (let night = 1; night <= 2; night += 1) await run(verifyTrailSchedule.name);
  expect(onBroken).toHaveBeenCalledTimes(2);
  expect(onBroken).toHaveBeenLastCalledWith(trail.tenantId, expect.objectContaining({ state: 'broken', findingCount: 2 }));
});

test('a verification that is told to stop stops, and notes nothing', async () => {
  const trail = await layTrail();
  await trail.write(1);
  await trail.sealAll();
  const [, verify] = auditHandlers([{ version: 1, key: randomBytes(32) }]);
  const job = { doors: trail.jobs, actor: trail.worker, payload: { dueAt: '2026-11-20T14:05:00Z' }, attempt: 0, lastAttempt: false };
  await expect(verify?.run({ ...job, signal: AbortSignal.abort() })).rejects.toThrow();
  expect(await superuser('select 1 from audit.verifications where tenant_id = $1', [trail.tenantId])).toEqual([]);
});
