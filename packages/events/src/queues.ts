import { defineQueue } from '@entrepot/jobs';
import { z } from 'zod';
import { RELAY, REPLAY } from './names.ts';

/** One job per recorded event; in order per object. */
export const relayQueue = defineQueue(RELAY, z.object({ eventId: z.uuid() }), { policy: 'key_strict_fifo' });

/** One job per replay, inside the tenant whose events it hands out again; one at a time in a tenant. */
export const replayQueue = defineQueue(REPLAY, z.object({
  replayId: z.uuid(),
  title: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  type: z.string().optional(),
  subscriber: z.string().optional(),
}), { expireInSeconds: 1800, perTenant: 1 });
