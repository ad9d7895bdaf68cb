import type { MemberActor, Tx } from '@entrepot/postgres';
import { releaseOfCredit } from './credit.queries.ts';

/** Gives a cancelled order's total back to the company's account. The caller holds the order's row, so it happens once. */
export async function releaseCredit(tx: Tx, _actor: MemberActor, companyId: string, totalMinor: bigint): Promise<void> {
  await tx.run(releaseOfCredit(tx.tenantId, companyId, totalMinor));
}
