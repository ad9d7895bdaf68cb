import { Query } from './pg-internals.ts';
import type { QueryAnswer, WireConnection } from './pg-internals.ts';

export const CONTEXT_NAME = 'context';

interface LaneStatement {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: (string | Buffer | null)[];
}

const asIs = (value: unknown): unknown => value;

/**
 * A query that binds and executes the context first, under the same Sync: PostgreSQL runs both in one implicit transaction,
 * and role and tenant end with it (manual, 54.2.3 "Extended Query" and 54.2.4 "Pipelining"). If the context fails, the
 * server skips the query. It must be a subclass of pg's own Query: pipeline mode accepts no other.
 */
export class LaneQuery extends Query {
  readonly #context: string[];
  readonly #contextText: string | undefined;
  #inContext = true;

  /** @param contextText sent along when the connection has not prepared it */
  constructor(
    statement: LaneStatement, context: readonly string[], contextText: string | undefined,
    done: (error: Error | null, answer?: QueryAnswer) => void,
  ) {
    super({ ...statement, queryMode: 'extended' }, undefined, done);
    this.#context = [...context];
    this.#contextText = contextText;
  }

  override requiresPreparation(): boolean {
    return true; // never the simple protocol
  }

  override prepare(connection: WireConnection): void {
    if (this.#contextText !== undefined) connection.parse({ text: this.#contextText, name: '' });
    const statement = this.#contextText === undefined ? CONTEXT_NAME : '';
    connection.bind({ portal: '', statement, values: this.#context, binary: false, valueMapper: asIs });
    connection.execute({ portal: '', rows: 0 });
    super.prepare(connection);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.#inContext) this.#inContext = false;
    else super.handleCommandComplete(message, connection);
  }
}
