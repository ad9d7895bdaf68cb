import pg from 'pg';
import { pooledReadContext, READ_CONTEXT, ROUTE } from './context.ts';
import { DatabaseFault, faultFrom } from './errors.ts';
import { CONTEXT_NAME, LaneQuery } from './lane-query.ts';
import { watchStatement } from './observer.ts';
import { serialize } from './pg-internals.ts';
import { laneConfig } from './settings.ts';
import type { Settings } from './settings.ts';
import { send } from './wire.ts';
import type { Wire } from './wire.ts';

/**
 * One shared connection for fast reads of every tenant, pipelined unless a pooler is in the way. It connects when first used and
 * again when it was lost.
 */
export class Lane {
  /** Reads that wait for their answer. */
  waiting = 0;
  readonly #settings: Settings;
  readonly #wire: Wire;
  readonly #context: string;
  #client: pg.Client | undefined;
  #opening: Promise<pg.Client> | undefined;
  #closed = false;
  #lastSignOfLife = 0;
  #turn: Promise<void> = Promise.resolve();
  readonly #watch: NodeJS.Timeout;

  constructor(settings: Settings, wire: Wire) {
    this.#settings = settings;
    this.#wire = wire;
    this.#context = settings.startupTimeouts ? READ_CONTEXT : pooledReadContext(settings.timeouts);
    this.#watch = setInterval(() => this.#dropWhenSilent(), settings.timeouts.silenceMs / 2).unref();
  }

  /** Whether a read would be sent at once. */
  get isOpen(): boolean {
    return this.#client !== undefined;
  }

  /**
   * Reads under a role and tenant.
   * @param context role, tenant, company and user
   * @throws DatabaseFault
   */
  read<R>(context: readonly string[], text: string, parameters: readonly unknown[]): Promise<R[]> {
    const values = serialize(parameters);
    return this.#whileOpen((client) => {
      const [role = ''] = context;
      this.#wire.onStatement(this.#context);
      this.#wire.onStatement(text);
      const name = this.#wire.names.nameOf(role, text);
      return watchStatement(this.#wire.observer, { door: this.#wire.door, role, text }, new Promise<R[]>((resolve, reject) => {
        const contextText = this.#settings.preparedStatements ? undefined : this.#context;
        client.query(new LaneQuery({ name, text, values }, context, contextText, (error, answer) => {
          if (error) return reject(error);
          this.#wire.names.learn(role, text);
          // The row type is the query's own, which Kysely derived from the generated table types.
          resolve((answer?.rows ?? []) as R[]);
        }));
      }));
    });
  }

  /** Asks the routing function which tenant a name belongs to, under the login role and without any context. */
  route(kind: string, value: string): Promise<string | undefined> {
    return this.#whileOpen(async (client) => {
      const { rows } = await send<{ tenantId: string | null }>(this.#wire, client, 'door', ROUTE, [kind, value]);
      return rows[0]?.tenantId ?? undefined;
    });
  }

  /** Lets what is waiting finish on the old connection, and opens a new one at the next read. */
  retire(): void {
    this.#retire(this.#client);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    const opening = this.#opening?.then((client) => client.end(), () => undefined);
    const client = this.#client;
    this.#client = undefined;
    await Promise.all([opening, client?.end()]);
  }

  async #whileOpen<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
    if (this.waiting >= this.#settings.laneDepth) {
      this.#wire.observer?.laneFault?.('lane.full');
      throw new DatabaseFault('lane.full');
    }
    if (this.waiting === 0) this.#lastSignOfLife = performance.now();
    this.waiting += 1;
    let client: pg.Client | undefined;
    const run = async (): Promise<T> => {
      client = this.#client ?? await this.#open();
      return use(client);
    };
    try {
      return await (this.#settings.startupTimeouts ? run() : this.#inTurn(run));
    } catch (error) {
      const fault = faultFrom(error);
      this.#wire.observer?.laneFault?.(fault.code);
      // The server's farewell comes before the socket's end: nobody may be sent onto a connection that is as good as gone.
      if (fault.code === 'connection.lost') this.#retire(client);
      throw fault;
    } finally {
      this.waiting -= 1;
      this.#lastSignOfLife = performance.now();
    }
  }

  // PgBouncer (1.18, ran) gives our server connection to somebody else as soon as the server is idle, also when the first half
  // of our next flight has gone there already: the halves then reach two servers. So behind a pooler nothing is sent ahead.
  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    try {
      await before;
      return await run();
    } finally {
      resolve();
    }
  }

  #open(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new DatabaseFault('connection.lost'));
    this.#opening ??= this.#connect().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(laneConfig(this.#settings));
    client.on('error', (error) => {
      this.#forget(client);
      this.#settings.onConnectionLost(error);
    });
    client.on('end', () => this.#forget(client));
    await client.connect();
    // Prepared alone, before anything else: pg would take the context's ParseComplete for the query's.
    if (this.#settings.preparedStatements) {
      await client.query({ name: CONTEXT_NAME, text: this.#context, values: ['none', '', '', ''] });
    }
    this.#client = client;
    return client;
  }

  #retire(client: pg.Client | undefined): void {
    if (client === undefined || this.#client !== client) return; // an earlier reader has seen to it
    this.#forget(client);
    client.end().catch(() => undefined);
  }

  #forget(client: pg.Client | undefined): void {
    if (this.#client === client) this.#client = undefined;
  }

  // A connection whose other end vanished without a word would hold its readers for as long as TCP hopes.
  #dropWhenSilent(): void {
    if (this.#client === undefined || this.waiting === 0) return;
    const { laneMs, silenceMs } = this.#settings.timeouts;
    if (performance.now() - this.#lastSignOfLife > laneMs + silenceMs) this.#client.connection.stream.destroy();
  }
}
