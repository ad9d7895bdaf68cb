import type { Tx } from '@entrepot/postgres';
import { defaultLocation, insertDefaultLocation } from './locations.queries.ts';

/** The place that is sold from, which all stock lies in for now; made when there is none yet. */
export async function ensureDefaultLocation(tx: Tx): Promise<{ locationId: string; name: string }> {
  const existing = await tx.first(defaultLocation(tx.tenantId));
  if (existing !== undefined) return existing;
  await tx.run(insertDefaultLocation(tx.tenantId));
  return tx.one(defaultLocation(tx.tenantId));
}
