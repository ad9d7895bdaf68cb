import { AsyncLocalStorage } from 'node:async_hooks';
import type { Client } from 'pg';
import type { ActorRole, Role } from './actor.ts';
import { DatabaseFault, faultFrom } from './errors.ts';
import { compile } from './query.ts';
import type { Statement } from './query.ts';
import type { Reader } from './reader.ts';
import { passesTheDoors } from './statement-names.ts';
import { send } from './wire.ts';
import type { Answer, Wire } from './wire.ts';

/** One transaction of one actor. Statements sent without awaiting between them travel in one flight. */
export interface Tx extends Reader {
  /** The transaction's now(); the only clock of a use case. */
  readonly at: Date;
  /** Why it happens: travels into the jobs that it asks for. */
  readonly requestId: string;
  /** @returns the only row. @throws DatabaseFault `rows.unexpected` when there is none, or more than one */
  one<R>(statement: Statement<R>): Promise<R>;
  /** @returns how many rows were inserted, updated or deleted. @throws DatabaseFault */
  run(statement: Statement<unknown>): Promise<number>;
  /** Runs what `work` sends as the clerk, who writes on behalf of an actor whose own reads have passed. */
  asClerk<T>(work: () => Promise<T>): Promise<T>;
}

// Which transaction's clerk the current call belongs to: a statement sent beside asClerk(), not within it, stays the actor's.
const clerkOf = new AsyncLocalStorage<OpenTx>();

/** The transaction a use case works in; the doors make it and close it. */
export class OpenTx implements Tx {
  readonly at: Date;
  readonly tenantId: string;
  readonly requestId: string;
  /** The first thing that went wrong inside; it dooms the transaction whether or not the use case heard of it. */
  failure: DatabaseFault | undefined;
  readonly #wire: Wire;
  readonly #client: Client;
  readonly #actorRole: ActorRole;
  #wireRole: Role;
  #closed = false;

  constructor(wire: Wire, client: Client, of: {
    readonly role: ActorRole; readonly firstRole: Role; readonly tenantId: string; readonly requestId: string; readonly at: Date;
  }) {
    this.#wire = wire;
    this.#client = client;
    this.at = of.at;
    this.tenantId = of.tenantId;
    this.requestId = of.requestId;
    this.#actorRole = of.role;
    this.#wireRole = of.firstRole;
  }

  async all<R>(statement: Statement<R>): Promise<R[]> {
    return (await this.#send(statement)).rows;
  }

  async first<R>(statement: Statement<R>): Promise<R | undefined> {
    return (await this.all(statement))[0];
  }

  async one<R>(statement: Statement<R>): Promise<R> {
    const [row, ...others] = await this.all(statement);
    if (row === undefined || others.length > 0) throw new DatabaseFault('rows.unexpected');
    return row;
  }

  async run(statement: Statement<unknown>): Promise<number> {
    return (await this.#send(statement)).rowCount ?? 0;
  }

  async asClerk<T>(work: () => Promise<T>): Promise<T> {
    // The clerk writes; whoever only looks in must not come by its pen, whatever a use case tries.
    if (this.#actorRole === 'entrepot_inspector') throw new DatabaseFault('permission.denied');
    return clerkOf.run(this, work);
  }

  /** After this nothing more can be sent: a statement that comes late must not meet the connection's next user. */
  close(): void {
    this.#closed = true;
  }

  #send<R>(statement: Statement<R>): Promise<Answer<R>> {
    const { sql, parameters } = compile(statement);
    if (this.#closed) throw new DatabaseFault('transaction.closed');
    if (!passesTheDoors(sql)) throw new DatabaseFault('statement.forbidden');
    const role = clerkOf.getStore() === this ? 'entrepot_clerk' : this.#actorRole;
    this.#become(role);
    return send<R>(this.#wire, this.#client, role, sql, parameters).catch((error: unknown) => this.#fail(error));
  }

  // Lazily, in the flight of the statement that needs it: leaving the clerk as the last thing before COMMIT costs nothing.
  // Not parameters but constant text: actor roles may not execute set_config, but the login role is a member of both.
  #become(role: Role): void {
    if (role === this.#wireRole) return;
    this.#wireRole = role;
    send(this.#wire, this.#client, 'door', `set local role ${role}`).catch((error: unknown) => {
      this.failure ??= faultFrom(error);
    });
  }

  #fail(error: unknown): never {
    const fault = faultFrom(error);
    this.failure ??= fault;
    // A statement that only met the ruins of an earlier one says what the earlier one said.
    throw fault.code === 'transaction.aborted' ? this.failure : fault;
  }
}
