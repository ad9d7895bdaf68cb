import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { logSlowRequests } from './log-slow-requests.ts';

async function logOf(slowMilliseconds: number): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  const log: FastifyBaseLogger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const app = fastify({ loggerInstance: log, logController: new LogController({ requestIdLogLabel: 'requestId' }), genReqId: () => 'req-7' });
  logSlowRequests(app, slowMilliseconds);
  app.get('/things/:id', async () => 'ok');
  await app.inject('/things/1?q=secret');
  await app.close();
  return lines;
}

test('a slow request is logged with its id, route and time, and without what was asked', async () => {
  const [line, ...others] = await logOf(0);
  expect(line).toMatchObject({ requestId: 'req-7', route: '/things/:id', method: 'GET', status: 200, milliseconds: expect.any(Number) });
  expect(JSON.stringify(line)).not.toContain('secret');
  expect(others).toEqual([]);
});

test('a request that is fast enough is not worth a line', async () => {
  expect(await logOf(60_000)).toEqual([]);
});
