import type { DeviceActor, Doors } from '@entrepot/postgres';
import { DatabaseFault } from '@entrepot/postgres';
import { countUsage, type UsageCount } from '@entrepot/reporting';

export interface UsageCounterOptions {
  readonly doors: Doors;
  /** How long a count waits in memory at most, in milliseconds: so much a crash can lose. */
  readonly everyMs?: number;
  /** Hears of counts that could not be written; they wait for the next time. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Tenants written at once: the pool has other work. */
const AT_ONCE = 4;
/** Different counts that wait at most while the database is away; what comes beyond is not counted. */
const MOST_WAITING = 50_000;

/**
 * Counts what devices asked and were told, in memory, and adds it to the tenants' usage every few seconds and when the process ends. A
 * validation itself then writes nothing. A process that is killed loses what it counted since the last time.
 */
export class UsageCounter {
  readonly #doors: Doors;
  readonly #onTrouble: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  #waiting = new Map<string, UsageCount & { readonly tenantId: string }>();
  #writing: Promise<void> = Promise.resolve();

  constructor({ doors, everyMs = 5_000, onTrouble = () => undefined }: UsageCounterOptions) {
    this.#doors = doors;
    this.#onTrouble = onTrouble;
    this.#timer = setInterval(() => void this.flush(), everyMs);
    this.#timer.unref();
  }

  /** @param endpoint for example `licenses.validate` @param outcome the answer's code */
  count({ tenantId }: DeviceActor, endpoint: string, outcome: string, at: Date): void {
    this.#add({ tenantId, day: at.toISOString().slice(0, 10), endpoint, outcome, requests: 1 });
  }

  /** Writes what waits. Settles when it and whatever was being written is through, and never rejects. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Writes what waits for the last time. */
  close(): Promise<void> {
    clearInterval(this.#timer);
    return this.flush();
  }

  #add(counted: UsageCount & { readonly tenantId: string }): void {
    const key = JSON.stringify([counted.tenantId, counted.day, counted.endpoint, counted.outcome]);
    const before = this.#waiting.get(key);
    if (before === undefined && this.#waiting.size >= MOST_WAITING) return;
    this.#waiting.set(key, before ? { ...before, requests: before.requests + counted.requests } : counted);
  }

  async #write(): Promise<void> {
    const byTenant = [...Map.groupBy(this.#waiting.values(), ({ tenantId }) => tenantId)];
    this.#waiting = new Map();
    const next = async (): Promise<void> => {
      for (let own = byTenant.pop(); own !== undefined; own = byTenant.pop()) await this.#writeTenant(...own);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }

  async #writeTenant(tenantId: string, counts: readonly (UsageCount & { readonly tenantId: string })[]): Promise<void> {
    const actor: DeviceActor = { kind: 'device', tenantId, requestId: 'usage' };
    try {
      await this.#doors.transact(actor, (tx) => tx.asClerk(() => countUsage(tx, counts)), { beginAsClerk: true });
    } catch (error) {
      this.#onTrouble(error);
      // Nobody knows whether it was written: rather once too few than twice.
      if (error instanceof DatabaseFault && error.code === 'commit.unknown') return;
      for (const each of counts) this.#add(each);
    }
  }
}
