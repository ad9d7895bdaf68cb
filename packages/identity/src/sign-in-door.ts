import type { GateActor, Reader, Tx } from '@entrepot/postgres';
import type { RpcContext } from '@entrepot/rpc';

/**
 * What the steps of signing in need. They get `transact` and not `tx`, since hashing must happen outside a transaction, and since a
 * failed attempt has to be committed before it is refused.
 */
export interface SignInDoor extends Pick<RpcContext, 'audience' | 'principal' | 'address' | 'userAgent' | 'secrets' | 'cookies'> {
  readonly actor: GateActor;
  readonly reader: Reader;
  readonly transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}
