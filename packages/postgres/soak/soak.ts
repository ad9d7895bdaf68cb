import { randomUUID } from 'node:crypto';
import { openDoors } from '../src/doors.ts';
import type { Doors } from '../src/doors.ts';
import { DatabaseFault } from '../src/errors.ts';
import { makeScratchDatabase } from './scratch-database.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import { NOTES_PER_COMPANY, SOAK_REQUESTS } from './soak-requests.ts';
import type { SeenRow, SoakRequest, SoakTenant } from './soak-requests.ts';

export interface SoakOptions {
  readonly requests: number;
  readonly tenants?: number;
  /** How many requests are under way at once. */
  readonly callers?: number;
  /** After how many requests another backend of the API is terminated. */
  readonly terminateEvery?: number;
  readonly preparedStatements?: boolean | undefined;
  /** What to mix; everything by default. */
  readonly mix?: readonly SoakRequest[];
  readonly onProgress?: (done: number) => void;
}

export interface SoakTotals {
  readonly requests: number;
  readonly seconds: number;
  readonly rowsSeen: number;
  /** Rows of another tenant or company that an actor got to see, and rows that stand in another tenant afterwards. Must be 0. */
  readonly foreignRows: number;
  /** Answers that lacked rows the actor must see. Must be 0. */
  readonly shortAnswers: number;
  /** Ends a request must not come to. Must be empty. */
  readonly unexpected: readonly string[];
  readonly terminatedBackends: number;
  /** kind -> outcome -> how often */
  readonly outcomes: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What a terminated backend may do to any request that is under way. */
const ACCIDENTS: ReadonlySet<string> = new Set(['connection.lost', 'commit.unknown']);

/**
 * Sends many interleaved requests of many tenants through both doors, with faults, cancellations and terminated backends
 * among them, and looks at each row that comes back.
 * @param urls of a server that has the product's roles; the soak makes a database of its own there and drops it
 */
export async function soak(urls: { readonly admin: string; readonly api: string }, options: SoakOptions): Promise<SoakTotals> {
  const { requests, tenants: tenantCount = 40, callers = 64, terminateEvery = 2_000, preparedStatements, mix = SOAK_REQUESTS, onProgress } = options;
  const database = await makeScratchDatabase(urls);
  const doors = openDoors({ connectionString: database.url, poolSize: 8, ...preparedStatements !== undefined && { preparedStatements }, timeouts: { laneMs: 500 } });
  const tally = new Tally();
  try {
    const tenants = await fillTenants(database, tenantCount);
    const started = performance.now();
    let next = 0;
    let terminated = 0;
    const caller = async (): Promise<void> => {
      while (next < requests) {
        next += 1;
        const number = next;
        const tenant = tenants[number % tenants.length];
        if (tenant !== undefined) await tally.note(pickFrom(mix), doors, tenant);
        if (number % terminateEvery === 0) terminated += await terminateOne(database);
        if (number % 50_000 === 0) onProgress?.(number);
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
    const seconds = (performance.now() - started) / 1_000;
    return tally.totals({ requests, seconds, terminatedBackends: terminated, strays: await countStrays(database) });
  } finally {
    await doors.close();
    await database.drop();
  }
}

async function fillTenants({ superuser }: ScratchDatabase, count: number): Promise<SoakTenant[]> {
  const tenants = Array.from({ length: count }, (): SoakTenant => ({ tenantId: randomUUID(), companyIds: [randomUUID(), randomUUID()] }));
  for (const { tenantId, companyIds } of tenants) {
    await superuser.query(`
      insert into shop.notes (tenant_id, company_id, body)
      select $1::uuid, company, $1::uuid || ' ' || n from unnest($2::uuid[]) company, generate_series(1, $3) n`,
    [tenantId, companyIds, NOTES_PER_COMPANY]);
  }
  return tenants;
}

function pickFrom(mix: readonly SoakRequest[]): SoakRequest {
  let left = Math.random() * mix.reduce((sum, { weight }) => sum + weight, 0);
  const picked = mix.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

async function terminateOne({ superuser }: ScratchDatabase): Promise<number> {
  const { rowCount } = await superuser.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = 'entrepot_api' order by random() limit 1`);
  return rowCount ?? 0;
}

/** Rows that came to stand where they do not belong, or that a failed transaction left behind. */
async function countStrays({ superuser }: ScratchDatabase): Promise<number> {
  const { rows: [row] } = await superuser.query<{ strays: number }>(
    "select count(*)::int as strays from shop.notes where not starts_with(body, tenant_id::text)");
  return row?.strays ?? Number.NaN;
}

class Tally {
  readonly #outcomes = new Map<string, Map<string, number>>();
  readonly #unexpected: string[] = [];
  #rowsSeen = 0;
  #foreignRows = 0;
  #shortAnswers = 0;

  async note(request: SoakRequest, doors: Doors, tenant: SoakTenant): Promise<void> {
    const { actor, rows } = request.run(doors, tenant);
    const outcome = await rows.then((seen) => this.#look(request, actor, seen), faultCode);
    const known = outcome === 'rows' ? request.faults.length === 0 || request.faults.includes('request.aborted')
      : ACCIDENTS.has(outcome) || request.faults.some((code) => code === outcome);
    if (!known) this.#unexpected.push(`${request.kind}: ${outcome}`);
    const counts = this.#outcomes.get(request.kind) ?? new Map<string, number>();
    this.#outcomes.set(request.kind, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  }

  totals(rest: { requests: number; seconds: number; terminatedBackends: number; strays: number }): SoakTotals {
    const { strays, ...others } = rest;
    return {
      ...others, rowsSeen: this.#rowsSeen, foreignRows: this.#foreignRows + strays, shortAnswers: this.#shortAnswers,
      unexpected: this.#unexpected, outcomes: this.#outcomes,
    };
  }

  #look(request: SoakRequest, actor: { kind: string; tenantId: string; companyId?: string }, rows: readonly SeenRow[]): string {
    this.#rowsSeen += rows.length;
    this.#foreignRows += rows.filter((row) => row.tenantId !== actor.tenantId
      || actor.companyId !== undefined && row.companyId !== actor.companyId).length;
    const least = request.kind === 'read: one at random' ? 1 : NOTES_PER_COMPANY * (actor.kind === 'buyer' ? 1 : 2);
    if (rows.length < least) this.#shortAnswers += 1;
    return 'rows';
  }
}

function faultCode(error: unknown): string {
  return error instanceof DatabaseFault ? error.code : `not a fault of ours: ${String(error)}`;
}
