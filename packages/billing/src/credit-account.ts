import { moneyOf, Refusal } from '@entrepot/kernel';
import type { BuyerActor, MemberActor, Reader } from '@entrepot/postgres';
import type { CompanyCreditInput, CreditAccountOutput } from './credit-account.contract.ts';
import { companyCredit } from './credit.queries.ts';

/** What the buyer's own company may owe, and owes. */
export async function creditAccount(reader: Reader, actor: BuyerActor, _input: Record<string, never>): Promise<CreditAccountOutput> {
  return creditOfCompany(reader, actor, { companyId: actor.companyId });
}

/**
 * What a company may owe, and owes.
 *
 * @throws Refusal `company.not-found`
 */
export async function creditOfCompany(
  reader: Reader, _actor: BuyerActor | MemberActor, { companyId }: CompanyCreditInput,
): Promise<CreditAccountOutput> {
  const row = await reader.first(companyCredit(reader.tenantId, companyId));
  if (row === undefined) throw new Refusal('not-found', 'company.not-found', 'There is no such company. Choose one from the list.');
  const { currency, limitMinor, account } = row;
  const heldMinor = row.heldMinor ?? 0n;
  return {
    hasAccount: account !== null,
    limit: limitMinor === null ? null : moneyOf(limitMinor, currency),
    held: moneyOf(heldMinor, currency),
    available: limitMinor === null ? null : moneyOf(limitMinor - heldMinor, currency),
  };
}
