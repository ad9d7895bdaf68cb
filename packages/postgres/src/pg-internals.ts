import { createRequire } from 'node:module';
import type { Connection } from 'pg';

// What the read lane uses of pg 8.23 beyond its published types. The exact pin in pnpm-workspace.yaml and the tests of the
// read lane guard it: an update that moves any of this fails there first.

export interface WireConnection {
  parse(message: { text: string; name: string }): void;
  bind(message: { portal: string; statement: string; values: readonly unknown[]; binary: boolean; valueMapper: (value: unknown) => unknown }): void;
  execute(message: { portal: string; rows: number }): void;
}

export interface QueryAnswer {
  readonly rows: unknown[];
}

interface WireQuery {
  submit(connection: Connection): Error | null;
  requiresPreparation(): boolean;
  prepare(connection: WireConnection): void;
  handleCommandComplete(message: unknown, connection: WireConnection): void;
}

type WireQueryConstructor = new (
  config: { name?: string | undefined; text: string; values: unknown[]; queryMode: 'extended' },
  values: undefined,
  done: (error: Error | null, answer?: QueryAnswer) => void,
) => WireQuery;

const load = createRequire(import.meta.url);

/** pg's own query class, with the methods that a subclass may override. */
export const Query: WireQueryConstructor = load('pg/lib/query');

const utils: { readonly prepareValue: (value: unknown) => string | Buffer | null } = load('pg/lib/utils');

/**
 * Parameters in the form the protocol carries. Done before anything is sent: a value that cannot be serialised must not
 * leave half a statement on a connection that others share.
 */
export function serialize(parameters: readonly unknown[]): (string | Buffer | null)[] {
  return parameters.map((value) => utils.prepareValue(value));
}
