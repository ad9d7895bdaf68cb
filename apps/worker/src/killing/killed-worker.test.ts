import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { killedJobs } from './cases.ts';
import type { KilledJob, LaidDown } from './killed-job.ts';
import { kill, openKillingGround, untilInTheMiddle, type KillingGround } from './killing-ground.ts';

describe('kill -9 in the middle of a job, one worker after the other', () => {
  let ground: KillingGround;
  const laid = new Map<KilledJob, LaidDown>();

  beforeAll(async () => {
    ground = await openKillingGround();
    for (const job of killedJobs) {
      const down = await job.lay(ground);
      laid.set(job, down);
      // Whoever starts catches up on every schedule: also in the tenant that was just made.
      await ground.superuser('delete from tasks.schedule_runs');
      if (down.lock !== undefined) await ground.hold(down.lock.sql, down.lock.values);
      const worker = await ground.startWorker();
      await untilInTheMiddle(ground, down.middle, { queue: job.queue, tenantId: down.tenantId });
      await kill(worker);
      await ground.release();
    }
    await ground.startWorker();
  }, 900_000);
  afterAll(() => ground.close());

  test.each(killedJobs)('$queue $when: nothing is lost, nothing is done twice', async (job) => {
    const found = laid.get(job);
    if (found === undefined) throw new Error('nothing was laid down');
    const states = () => ground.superuser<{ state: string; attempts: number }>(
      'select state, retry_count as attempts from jobs.job where name = $1 and group_id = $2', [job.queue, found.tenantId]);
    await vi.waitFor(async () => {
      const all = await states();
      expect(all.filter(({ attempts }) => attempts > 0), 'the job that was killed').not.toEqual([]);
      expect(all.every(({ state }) => state === 'completed'), JSON.stringify(all)).toBe(true);
    }, { timeout: 90_000, interval: 100 });
    await found.afterwards();
  }, 180_000);
});
