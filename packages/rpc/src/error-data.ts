import type { JsonValue } from '@entrepot/kernel';

/** What the apps find in `error.data`. Never a stack, never SQL. */
export interface RpcErrorData {
  /** tRPC's own code, for example `CONFLICT`. */
  code: string;
  httpStatus: number;
  /** Ours: `noun.reason`. */
  reason: string;
  details: Readonly<Record<string, JsonValue>>;
  /** One entry per refused field of the input; `path` as in the form. */
  fields: { path: string; message: string }[];
  requestId: string;
}
