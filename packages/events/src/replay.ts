import { findTask, finishTask, handle, jobCause, reportTask, startTask, type Handler } from '@entrepot/jobs';
import { Refusal } from '@entrepot/kernel';
import type { Doors, Tx, WorkerActor } from '@entrepot/postgres';
import { REPLAY } from './names.ts';
import { replayQueue } from './queues.ts';
import { countInRange, deliverAgain, eventAtPlace, pageOfRange, type ReplayRange } from './replay.queries.ts';
import type { Subscription } from './subscription.ts';

/** Events per transaction: short enough that nobody waits for it, and some hundred kilobytes of arrays. */
const BATCH = 500;

/** One replay at work. */
interface Replay {
  readonly doors: Doors;
  readonly actor: WorkerActor;
  readonly signal: AbortSignal;
  readonly replayId: string;
  readonly range: ReplayRange;
  readonly subscribersOf: ReadonlyMap<string, readonly string[]>;
  readonly total: number;
  readonly batch: number;
}

/**
 * Hands the events of a range to their subscribers again, some hundreds in a transaction, with the progress in the same one: an attempt
 * that died goes on where it had come to. A delivery that is asked for twice is seen by the subscriber's own note.
 *
 * @param batch events per transaction
 */
export function replayHandler(subscriptions: readonly Subscription[], { batch = BATCH }: { readonly batch?: number } = {}): Handler {
  return handle(replayQueue, async ({ doors, actor, payload, signal, lastAttempt }) => {
    const { replayId, title } = payload;
    const subscribersOf = chosen(subscriptions, payload);
    const range = { from: new Date(payload.from), to: new Date(payload.to), types: [...subscribersOf.keys()] };
    try {
      const begun = await doors.transact(actor, async (tx) => {
        await startTask(tx, actor, REPLAY, title, replayId);
        const task = await findTask(tx, REPLAY, replayId);
        if (range.types.length === 0) throw new Refusal('invalid', 'event.no-subscriber', 'Nobody subscribes to what was asked for. Nothing was handed out.');
        if (task?.state !== 'running') return undefined;
        const { count } = await tx.one(countInRange(tx.tenantId, range));
        return { done: task.doneCount, total: Number(count) };
      }, { signal });
      if (begun) await handOut({ doors, actor, signal, replayId, range, subscribersOf, total: begun.total, batch }, begun.done);
    } catch (error) {
      if (!(error instanceof Refusal) && !lastAttempt) throw error;
      const failure = error instanceof Refusal ? error.message : 'The replay failed several times. The log of the worker says why.';
      await doors.transact(actor, async (tx) => {
        await startTask(tx, actor, REPLAY, title, replayId);
        await finishTask(tx, replayId, { state: 'failed', summary: { failure } });
      });
      if (!(error instanceof Refusal)) throw error;
    }
  });
}

/** Subscribers by kind of event, as far as they were asked for. */
function chosen(
  subscriptions: readonly Subscription[], { type, subscriber }: { readonly type?: string | undefined; readonly subscriber?: string | undefined },
): ReadonlyMap<string, readonly string[]> {
  const wanted = subscriptions.filter(({ eventType, queue }) =>
    (type === undefined || eventType === type) && (subscriber === undefined || queue.name === subscriber));
  const byType = Map.groupBy(wanted, ({ eventType }) => eventType);
  return new Map([...byType].map(([eventType, group]) => [eventType, group.map(({ queue }) => queue.name)]));
}

async function handOut(replay: Replay, before: number): Promise<void> {
  const { doors, actor, signal, range, batch } = replay;
  let done = before;
  // What is recorded late can only stand before this place: then some are handed out twice, and none is left out.
  let after = done === 0 ? undefined : await doors.transact(actor, async (tx) => (await tx.first(eventAtPlace(tx.tenantId, range, done - 1)))?.eventId, { signal });
  for (let more = true; more;) {
    signal.throwIfAborted();
    const last = await doors.transact(actor, async (tx) => {
      const page = await tx.all(pageOfRange(tx.tenantId, range, after, batch));
      await deliver(tx, replay, page);
      done += page.length;
      await reportTask(tx, replay.replayId, done, Math.max(done, replay.total));
      if (page.length < batch) await finishTask(tx, replay.replayId, { state: 'done', summary: { events: done } });
      return page.length < batch ? undefined : page.at(-1)?.eventId;
    }, { signal });
    after = last;
    more = last !== undefined;
  }
}

async function deliver(tx: Tx, { subscribersOf }: Replay, page: readonly { eventId: string; type: string; objectId: string }[]): Promise<void> {
  const cause = jobCause(tx.requestId);
  const due = page.flatMap(({ eventId, type, objectId }) => (subscribersOf.get(type) ?? []).map((subscriber) => ({
    eventId, objectId, subscriber, job: JSON.stringify({ eventId, ...cause }),
  })));
  if (due.length > 0) await tx.all(deliverAgain(tx.tenantId, due));
}
