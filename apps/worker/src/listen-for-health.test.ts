import type { QueueState } from '@entrepot/jobs';
import { openRegistry } from '@entrepot/telemetry';
import { freePort } from '@entrepot/db/free-port';
import { afterEach, expect, test } from 'vitest';
import { listenForHealth, type HealthFacts } from './listen-for-health.ts';
import { gaugeQueues, remembered } from './telemetry/watch-queues.ts';

const queue: QueueState = { queue: 'messaging.send-email', due: 1, later: 0, running: 0, lagSeconds: 2, oldestUnfinishedSeconds: 3, deadLetters: 4 };
const well: HealthFacts = {
  registry: openRegistry({ process: 'worker', version: 'test' }), queueStates: async () => [queue], secondsSincePoll: () => 0.4, mailReachable: async () => true, draining: () => false,
};
let close: (() => Promise<void>) | undefined;
afterEach(async () => close?.());

async function ask(path: string, facts: Partial<HealthFacts> = {}) {
  await close?.();
  const port = await freePort();
  close = (await listenForHealth(port, { ...well, ...facts }))?.close;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: answer.status, text: await answer.text() };
}

test('a worker that works says so everywhere', async () => {
  for (const path of ['/', '/livez', '/readyz', '/health/queues', '/health/mail', '/metrics']) expect((await ask(path)).status).toBe(200);
});

test('it is not ready without its database, when it stopped asking for work, and while it drains', async () => {
  expect(await ask('/readyz', { queueStates: () => Promise.reject(new Error('gone')) })).toMatchObject({ status: 503, text: expect.stringContaining('"database":"unavailable"') });
  expect(await ask('/readyz', { secondsSincePoll: () => 31 })).toMatchObject({ status: 503, text: expect.stringContaining('"polling":"silent"') });
  expect(await ask('/readyz', { draining: () => true })).toMatchObject({ status: 503, text: expect.stringContaining('draining') });
  expect((await ask('/livez', { queueStates: () => Promise.reject(new Error('gone')) })).status).toBe(200);
});

test('queues answer with lag and dead letters of each, and are late past five minutes', async () => {
  expect(JSON.parse((await ask('/health/queues')).text)).toEqual({ status: 'ok', deadLetters: 4, queues: [queue] });
  expect(await ask('/health/queues', { queueStates: async () => [{ ...queue, lagSeconds: 301 }] })).toMatchObject({ status: 503, text: expect.stringContaining('"late"') });
});

test('mail is unavailable when its server does not answer', async () => {
  expect((await ask('/health/mail', { mailReachable: async () => false })).status).toBe(503);
});

test('metrics go out without the database too, and say that the queues could not be counted', async () => {
  const registry = openRegistry({ process: 'worker', version: 'test' });
  let up = true;
  gaugeQueues(registry, async () => {
    if (!up) throw new Error('gone');
    return [queue];
  });
  expect(await registry.metrics()).toContain('entrepot_queue_lag_seconds{queue="messaging.send-email"} 2');
  up = false;
  const text = await registry.metrics();
  expect(text).toContain('entrepot_queues_readable 0');
  expect(text).not.toContain('entrepot_queue_lag_seconds{');
});

test('whoever asks often gets the answer of some seconds ago; a failure is not remembered', async () => {
  let asked = 0;
  const states = remembered(async () => {
    asked += 1;
    if (asked === 1) throw new Error('gone');
    return asked;
  }, 60_000);
  await expect(states()).rejects.toThrow('gone');
  expect([await states(), await states()]).toEqual([2, 2]);
});
