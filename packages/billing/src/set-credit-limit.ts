import { record } from '@entrepot/audit';
import { moneyOf, Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { companyCredit, upsertLimit } from './credit.queries.ts';
import type { SetCreditLimitInput, SetCreditLimitOutput } from './set-credit-limit.contract.ts';

/**
 * Opens a company's credit account, or changes its limit.
 *
 * @throws Refusal `company.not-found`, `credit.limit-below-held`
 */
export async function setCreditLimit(tx: Tx, actor: MemberActor, input: SetCreditLimitInput): Promise<SetCreditLimitOutput> {
  const company = await tx.first(companyCredit(tx.tenantId, input.companyId));
  if (company === undefined) throw new Refusal('not-found', 'company.not-found', 'There is no such company. Choose one from the list.');
  const { currency } = company;
  const limitMinor = input.limitMinor === null ? null : BigInt(input.limitMinor);
  const account = await tx.first(upsertLimit(tx.tenantId, input.companyId, currency, limitMinor));
  if (account === undefined) {
    throw new Refusal('conflict', 'credit.limit-below-held',
      'The open orders of this company hold more than this limit. Choose a higher one, or cancel orders first.',
      { held: { amountMinor: Number(company.heldMinor ?? 0n), currency } });
  }
  await record(tx, actor, {
    action: 'company.credit-limit', objectType: 'company', objectId: input.companyId, objectLabel: company.name,
    before: { limitMinor: account.limitBefore === null ? null : Number(account.limitBefore), hasAccount: company.account !== null },
    after: { limitMinor: input.limitMinor, currency },
  });
  return {
    hasAccount: true,
    limit: limitMinor === null ? null : moneyOf(limitMinor, currency),
    held: moneyOf(account.heldMinor, currency),
    available: limitMinor === null ? null : moneyOf(limitMinor - account.heldMinor, currency),
  };
}
