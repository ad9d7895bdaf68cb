import type { MemberActor, Tx } from '@entrepot/postgres';
import { releaseOfCredit } from './credit.queries.ts';

/** Gives the total of a cancelled or paid order back to the company's account. The caller holds its invoice's row, so it happens once. */
export async function releaseCredit(tx: Tx, _actor: MemberActor, companyId: string, totalMinor: bigint): Promise<void> {
  await tx.run(releaseOfCredit(tx.tenantId, companyId, totalMinor));
}
