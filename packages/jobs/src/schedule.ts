import { z } from 'zod';
import { defineQueue, type Queue, type QueueSettings } from './queue.ts';

/** Work that the clock asks for. */
export interface Schedule {
  /** The queue's name too: `domain.verb-noun`. */
  readonly name: string;
  /** Five fields, in UTC. */
  readonly cron: string;
  /** One job in the platform's own tenant, one in each other tenant, or both. */
  readonly scope: 'platform' | 'each-tenant' | 'everywhere';
  /** What people call it. */
  readonly title: string;
  /** `dueAt` is the moment the clock asked for, RFC 3339; a run that catches up is late and still names it. */
  readonly queue: Queue<{ dueAt: string }>;
}

/** `exclusive`: a run that is due while a tenant's last one waits or works adds nothing; the next one does what is due by then. */
const SCHEDULED = { policy: 'exclusive', perTenant: 1, deleteAfterSeconds: 3600, pollingIntervalSeconds: 2 } satisfies QueueSettings;

/**
 * Names scheduled work once, for the clock, for those who work it and for those who watch it. A run does what is due up to its own
 * time and not what fell due since the last run: so the latest of several missed runs catches up for all of them.
 *
 * @param name also names the queue
 */
export function defineSchedule(
  name: string, { settings, ...schedule }: Pick<Schedule, 'cron' | 'scope' | 'title'> & { readonly settings?: QueueSettings },
): Schedule {
  return { name, ...schedule, queue: defineQueue(name, z.object({ dueAt: z.iso.datetime() }), { ...SCHEDULED, ...settings }) };
}
