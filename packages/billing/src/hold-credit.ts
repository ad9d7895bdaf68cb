import { Refusal } from '@entrepot/kernel';
import type { BuyerActor, Tx } from '@entrepot/postgres';
import { creditOf, holdOfCredit } from './credit.queries.ts';

/**
 * Charges an order to the company's account, as the clerk. A company without an account buys nothing on account: the team opens
 * one by setting a limit, which may be "none".
 *
 * @param totalMinor minor units of `currency`
 * @throws Refusal `credit.exceeded`, with what is left; the transaction must end with it
 */
export async function holdCredit(tx: Tx, actor: BuyerActor, currency: string, totalMinor: bigint): Promise<void> {
  await tx.asClerk(async () => {
    if (await tx.run(holdOfCredit(tx.tenantId, actor.companyId, currency, totalMinor)) === 1) return;
    // Read again in a statement of its own: the one before may have waited for another order, and this one sees its charge.
    const account = await tx.first(creditOf(tx.tenantId, actor.companyId));
    const leftMinor = account?.limitMinor == null || account.currency !== currency ? 0n : account.limitMinor - account.heldMinor;
    throw new Refusal('conflict', 'credit.exceeded',
      'This order is more than your company may still buy on account. Make it smaller, or ask for a higher limit.',
      { asked: { amountMinor: Number(totalMinor), currency }, available: { amountMinor: Number(leftMinor), currency } });
  });
}
