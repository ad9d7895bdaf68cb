import { z } from 'zod';

export const serviceLevelsInput = z.strictObject({});

/** What is promised, in the order in which it is shown. */
export const PROMISES = [
  'availability', 'errors', 'answer-p95', 'answer-p99', 'dashboard', 'pool', 'queue-lag', 'email', 'license-key-email', 'dead-letters',
  'webhook-inbound', 'webhook-outgoing', 'cache', 'disk', 'recovery', 'backups', 'edges',
] as const;
const promise = z.enum(PROMISES);

/** `unknown`: nothing that this product can see tells; `reason` says why and where to look instead. */
const serviceState = z.enum(['ok', 'warning', 'breached', 'unknown']);
export type ServiceState = z.output<typeof serviceState>;

/** How well one promise is kept. */
const serviceLevel = z.object({
  promise,
  title: z.string(),
  /** The level in words: "99.9 % a month". */
  level: z.string(),
  /** The same as a number, where it is one. */
  limit: z.number().nullable(),
  unit: z.enum(['ratio', 'seconds', 'count']),
  measured: z.number().nullable(),
  state: serviceState,
  /** What was measured and over which time, or why nothing was. */
  reason: z.string(),
});
export type ServiceLevel = z.output<typeof serviceLevel>;

/** A queue as the service page shows it. Durations are seconds. */
const queueLevel = z.object({
  queue: z.string(), due: z.int(), later: z.int(), running: z.int(), deadLetters: z.int(), lagSeconds: z.number(), oldestUnfinishedSeconds: z.number(),
});
export type QueueLevel = z.output<typeof queueLevel>;

export const serviceLevelsOutput = z.object({
  at: z.iso.datetime(),
  /** Since when the answering process has counted; every process counts for itself, and Prometheus for all. */
  countedSince: z.iso.datetime().nullable(),
  levels: z.array(serviceLevel),
  queues: z.array(queueLevel),
});
export type ServiceLevelsOutput = z.output<typeof serviceLevelsOutput>;
