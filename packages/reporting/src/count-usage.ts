import type { Tx } from '@entrepot/postgres';
import { addUsage, type UsageCount } from './count-usage.queries.ts';

export type { UsageCount } from './count-usage.queries.ts';

/** Adds to what is known of a tenant's usage. The caller acts as the clerk: nobody else may. @param counts one for each day, endpoint and answer */
export async function countUsage(tx: Tx, counts: readonly UsageCount[]): Promise<void> {
  if (counts.length > 0) await tx.run(addUsage(tx.tenantId, counts));
}
