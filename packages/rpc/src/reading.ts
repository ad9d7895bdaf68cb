import type { Reader } from '@entrepot/postgres';

/** Runs a read function through the read lane: `.query(reading(listProducts))`. */
export function reading<A, Input, Output>(read: (reader: Reader, actor: A, input: Input) => Promise<Output>) {
  return ({ ctx, input }: { ctx: { readonly actor: A; readonly reader: Reader }; input: Input }): Promise<Output> => read(ctx.reader, ctx.actor, input);
}
