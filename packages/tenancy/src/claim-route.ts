import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import { DatabaseFault, type MemberActor, type Tx } from '@entrepot/postgres';
import { insertRoute } from './tenants.queries.ts';

/** What a team may claim for its tenant; slugs and hosts are the platform's to give. */
export interface RouteClaim {
  readonly kind: 'key-prefix' | 'product';
  readonly value: string;
}

/**
 * Makes a license key prefix or a product's public code lead to this tenant, and to no other.
 * @throws Refusal `route.taken`: by this tenant or another, which is not said
 */
export async function claimRoute(tx: Tx, actor: MemberActor, { kind, value }: RouteClaim): Promise<void> {
  await tx.run(insertRoute(actor.tenantId, kind, value)).catch((error: unknown) => {
    if (error instanceof DatabaseFault && error.code === 'row.duplicate') {
      throw new Refusal('conflict', 'route.taken', `"${value}" is taken. Choose another.`, { kind, value });
    }
    throw error;
  });
  await record(tx, actor, {
    action: 'route.claim', objectType: 'tenant', objectId: actor.tenantId, objectLabel: value, after: { kind, value },
  });
}
