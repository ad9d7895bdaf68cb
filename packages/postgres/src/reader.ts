import type { Actor } from './actor.ts';
import type { Statement } from './query.ts';

/**
 * What a read needs: its tenant, its clock, and a way to ask. A transaction is one, and so is {@link readerFor}, which sends
 * each query through the read lane on its own. Read functions take a Reader, and do not care which.
 */
export interface Reader {
  readonly tenantId: string;
  /** The clock of this read. */
  readonly at: Date;
  all<R>(statement: Statement<R>): Promise<R[]>;
  first<R>(statement: Statement<R>): Promise<R | undefined>;
}

/** @param read runs one query of the actor */
export function readerFor(actor: Actor, at: Date, read: <R>(statement: Statement<R>) => Promise<R[]>): Reader {
  return {
    tenantId: actor.tenantId,
    at,
    all: read,
    first: async (statement) => (await read(statement))[0],
  };
}
