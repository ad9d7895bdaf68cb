import type { Tx } from '@entrepot/postgres';

/** What {@link command} needs of a procedure's context. */
interface CommandContext<A> {
  readonly actor: A;
  readonly transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** Runs a use case in one transaction of the procedure's actor: `.mutation(command(placeOrder))`. */
export function command<A, Input, Output>(useCase: (tx: Tx, actor: A, input: Input) => Promise<Output>) {
  return ({ ctx, input }: { ctx: CommandContext<A>; input: Input }): Promise<Output> => ctx.transact((tx) => useCase(tx, ctx.actor, input));
}
