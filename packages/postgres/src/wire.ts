import type { Client, QueryConfig } from 'pg';
import { watchStatement } from './observer.ts';
import type { Door, DoorsObserver } from './observer.ts';
import { serialize } from './pg-internals.ts';
import type { StatementNames } from './statement-names.ts';

/** What every door shares: how statements are named and who counts them. */
export interface Wire {
  readonly names: StatementNames;
  readonly onStatement: (sqlText: string) => void;
  readonly door: Door;
  readonly observer?: DoorsObserver | undefined;
}

export interface Answer<R> {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: R[];
}

interface ExtendedQuery extends QueryConfig<unknown[]> {
  readonly queryMode: 'extended';
}

/**
 * Sends one statement by the extended protocol, which refuses a second statement in the text.
 * @param namespace the role it runs under, or 'door' for our own constant texts
 * @returns the answer; rejects with what `pg` threw
 */
export function send<R>(
  wire: Wire, client: Client, namespace: string, text: string, parameters: readonly unknown[] = [],
): Promise<Answer<R>> {
  const config: ExtendedQuery = { text, values: serialize(parameters), name: wire.names.nameOf(namespace, text), queryMode: 'extended' };
  wire.onStatement(text);
  return watchStatement(wire.observer, { door: wire.door, role: namespace, text }, client.query(config).then((answer: Answer<R>) => {
    wire.names.learn(namespace, text);
    return answer;
  }));
}
