import { actInTenant } from '@entrepot/audit';
import { enqueue } from '@entrepot/jobs';
import { Refusal, uuidv7 } from '@entrepot/kernel';
import type { Doors, OperatorActor, Reader } from '@entrepot/postgres';
import { replayQueue } from './queues.ts';
import type { ReplayEventsInput, ReplayEventsOutput } from './replay-events.contract.ts';

/** What a replay needs of its procedure, and of those who know tenants and events: the ground floor knows neither. */
export interface ReplayContext {
  readonly doors: Doors;
  /** In the platform's own tenant. */
  readonly actor: OperatorActor;
  readonly inTenant: (tenantId: string) => OperatorActor;
  readonly signal: AbortSignal;
}

/** Ports that apps wire. */
export interface ReplayPorts {
  /** What the tenant of a reader is called. @throws Refusal `tenant.unknown` */
  readonly tenantNamed: (reader: Reader) => Promise<string>;
  /** Every published type. */
  readonly types: ReadonlySet<string>;
}

/**
 * Asks the worker to hand the events of a range to their subscribers again, in order per object. Whoever has acted on an event does
 * nothing; what was lost or thrown away is done now. On record on both sides.
 *
 * @throws Refusal `tenant.unknown`, `event.unknown-type`
 */
export async function replayEvents(
  ctx: ReplayContext, { tenantNamed, types }: ReplayPorts, { tenantId, ...range }: ReplayEventsInput,
): Promise<ReplayEventsOutput> {
  if (range.type !== undefined && !types.has(range.type)) {
    throw new Refusal('invalid', 'event.unknown-type', `There is no event "${range.type}". The catalog at /v1/events lists them.`, { type: range.type });
  }
  const tenantName = await tenantNamed(ctx.doors.reader(ctx.inTenant(tenantId), { signal: ctx.signal }));
  const replayId = uuidv7();
  const { from, to, type = 'all', subscriber = 'all' } = range;
  const entry = { action: 'event.replay', objectType: 'replay', objectId: replayId, objectLabel: range.type ?? 'every event', after: { from, to, type, subscriber } };
  return actInTenant(ctx, { tenantId, tenantName }, entry, async (tx) => {
    // The last day that is still in it.
    const lastDay = new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
    const title = `${range.type ?? 'Every event'}, ${from.slice(0, 10)} to ${lastDay}`;
    await enqueue(tx, replayQueue, { replayId, title, ...range });
    return { result: { replayId } };
  });
}
