import type { Doors, OperatorActor, Reader } from '@entrepot/postgres';

/** What staff's acts on a tenant need of their procedure: they are two transactions, one on each side. */
export interface StaffContext {
  readonly doors: Doors;
  /** In the platform's own tenant. */
  readonly actor: OperatorActor;
  readonly reader: Reader;
  readonly inTenant: (tenantId: string) => OperatorActor;
  readonly signal: AbortSignal;
}
