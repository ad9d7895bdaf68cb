import type { RunningJob } from '@entrepot/jobs';
import type { Mail, Mailer } from '@entrepot/messaging';
import { openLog, openRegistry } from '@entrepot/telemetry';
import { expect, test } from 'vitest';
import { watchJobs } from './watch-jobs.ts';
import { watchMailer } from './watch-mailer.ts';
import { workerMetrics } from './worker-metrics.ts';

const job: RunningJob = {
  queue: 'messaging.send-email', jobId: '5f0c1a52-6d0e-4a77-9d1c-0d6c8b1f2a3b', tenantId: '0198c2f4-5b1e-7c3a-9f00-0123456789ab', requestId: 'req-of-the-browser',
  traceparent: undefined, attempt: 1, lastAttempt: false, waitedMilliseconds: 2_500,
};

function setUp() {
  const lines: Record<string, unknown>[] = [];
  const log = openLog({ level: 'info', name: 'worker', destination: { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) } });
  const registry = openRegistry({ process: 'worker', version: 'test' });
  const metrics = workerMetrics(registry);
  return { lines, registry, metrics, around: watchJobs({ metrics, tracer: undefined, log }) };
}

test('a job that was done is logged with its tenant, queue, id and the request that caused it, and timed without the tenant', async () => {
  const { lines, registry, around } = setUp();
  await around(job, async () => undefined);
  const { queue, jobId, tenantId, requestId, attempt } = job;
  expect(lines).toMatchObject([{ queue, jobId, tenantId, requestId, attempt, milliseconds: expect.any(Number), msg: 'a job was done' }]);
  const text = await registry.metrics();
  expect(text).toContain('entrepot_job_seconds_count{queue="messaging.send-email",outcome="done"} 1');
  expect(text).toContain('entrepot_job_wait_seconds_sum{queue="messaging.send-email"} 2.5');
  expect(text).not.toContain(tenantId);
});

test.each([[false, 'retry'], [true, 'failed']] as const)('an attempt that fails keeps its error and counts (last attempt: %s) as %s', async (lastAttempt, outcome) => {
  const { registry, around } = setUp();
  await expect(around({ ...job, lastAttempt }, () => Promise.reject(new Error('the server hung up')))).rejects.toThrow('the server hung up');
  expect(await registry.metrics()).toContain(`entrepot_job_seconds_count{queue="messaging.send-email",outcome="${outcome}"} 1`);
});

test('each conversation with the mail server is counted, and how long an e-mail waited until it was taken', async () => {
  const { registry, metrics } = setUp();
  let refuses = false;
  const mailer: Mailer = watchMailer({
    send: async () => {
      if (refuses) throw new Error('451 try later');
    },
    close: () => undefined,
  }, metrics);
  const mail: Mail = {
    emailId: job.jobId, template: 'license-keys', from: { name: 'Acme', address: 'a@acme.test' }, to: 'b@b.test', subject: 's', text: 't', html: 'h', date: new Date(Date.now() - 40_000),
  };
  await mailer.send(mail);
  refuses = true;
  await expect(mailer.send(mail)).rejects.toThrow('451');
  const text = await registry.metrics();
  expect(text).toContain('entrepot_mails_total{template="license-keys",outcome="taken"} 1');
  expect(text).toContain('entrepot_mails_total{template="license-keys",outcome="refused"} 1');
  expect(text).toContain('entrepot_mail_handover_seconds_bucket{le="30",template="license-keys"} 0');
  expect(text).toContain('entrepot_mail_handover_seconds_bucket{le="60",template="license-keys"} 1');
  expect(text).not.toContain('b.test');
});
