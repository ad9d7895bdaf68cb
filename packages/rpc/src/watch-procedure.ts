/** One call of a procedure, by its name in the router. */
export interface ProcedureCall {
  /** `domain.procedure` */
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
}

/** How it ended, as tRPC tells its middlewares. */
export type ProcedureOutcome = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: Error };

/** Runs each call in a context of its own, for metrics and traces; it changes neither the answer nor the error. */
export type WatchProcedure = <Outcome extends ProcedureOutcome>(call: ProcedureCall, run: () => Promise<Outcome>) => Promise<Outcome>;
