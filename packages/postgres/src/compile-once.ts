import { sql } from 'kysely';
import type { CompiledQuery, RawBuilder } from 'kysely';
import { compile } from './query.ts';
import type { Compilable } from './query.ts';

/** A value, or the slot where it will be; what a query takes that is also compiled once. */
export type Slotted<Value> = Value | RawBuilder<Value>;

/** Gives the slots of a query by name. */
export type Slots<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/** Stands in a query for a value that comes later. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that is built and compiled when first used, and from then on only given its values: for the few queries that
 * nearly every request runs, where building costs as much as sending.
 *
 * @param build makes the query; `slot(name)` stands where a value will be. It may not look at values: its shape is always the same.
 * @returns the query for given values
 */
export function compileOnce<Values extends Record<string, unknown>, R>(
  build: (slot: Slots<Values>) => Compilable<R>,
): (values: Values) => CompiledQuery<R> {
  let compiled: CompiledQuery<R> | undefined;
  return (values) => {
    compiled ??= compile(build((name) => sql`${new Slot(name)}`));
    return { ...compiled, parameters: compiled.parameters.map((parameter) => parameter instanceof Slot ? values[parameter.name] : parameter) };
  };
}
