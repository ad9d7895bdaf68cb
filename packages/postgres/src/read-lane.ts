import { settingsOf } from './actor.ts';
import type { Actor } from './actor.ts';
import { DatabaseFault } from './errors.ts';
import { Lane } from './lane.ts';
import { compile } from './query.ts';
import type { Statement } from './query.ts';
import type { Settings } from './settings.ts';
import { passesTheDoors } from './statement-names.ts';
import type { Wire } from './wire.ts';

/** A few shared lanes for reads that are known to be fast: one flight each, no BEGIN and no COMMIT. */
export class ReadLanes {
  readonly #lanes: readonly Lane[];

  constructor(settings: Settings, wire: Wire) {
    this.#lanes = Array.from({ length: settings.laneCount }, () => new Lane(settings, wire));
  }

  /** How many reads wait for their answer. */
  get waiting(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.waiting, 0);
  }

  /**
   * Runs one read-only query as the actor.
   * @param signal stops waiting; the query itself cannot be cancelled without hitting another's, so its timeout bounds it
   * @throws DatabaseFault
   */
  async read<R>(actor: Actor, statement: Statement<R>, signal?: AbortSignal): Promise<R[]> {
    const context = settingsOf(actor);
    const { sql, parameters } = compile(statement);
    if (!passesTheDoors(sql)) throw new DatabaseFault('statement.forbidden');
    return untilAborted(this.#withSecondTry((lane) => lane.read<R>(context, sql, parameters)), signal);
  }

  /** @returns the id of the tenant that a slug, host, key prefix or product's public id belongs to */
  route(kind: string, value: string): Promise<string | undefined> {
    return this.#withSecondTry((lane) => lane.route(kind, value));
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  // Reads change nothing, so one that fell with its connection, or met a stale prepared statement, is simply asked again.
  async #withSecondTry<T>(use: (lane: Lane) => Promise<T>): Promise<T> {
    const lane = this.#pick();
    try {
      return await use(lane);
    } catch (error) {
      if (!(error instanceof DatabaseFault) || error.code !== 'connection.lost' && error.code !== 'statement.stale') throw error;
      if (error.code === 'statement.stale') lane.retire();
      return use(this.#pick());
    }
  }

  #pick(): Lane {
    const [first, ...others] = this.#lanes;
    if (first === undefined) throw new TypeError('At least one lane is needed.');
    return others.reduce((best, lane) => load(lane) < load(best) ? lane : best, first);
  }
}

// A lane that must connect first costs about as much as a few waiting reads.
function load(lane: Lane): number {
  return lane.waiting + (lane.isOpen ? 0 : 8);
}

async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(new DatabaseFault('request.aborted', signal.reason));
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([answer, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
