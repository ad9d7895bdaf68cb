import type { SessionRow, SignedInPerson } from '@entrepot/identity';
import type { BuyerPrincipal } from '@entrepot/rpc';

/** A storefront session with the company of its person. */
export type BuyerSessionRow = SessionRow & { companyId: string | null; buyerRole: string | null; companyName: string | null };

/** A buyer with the company; undefined when the person buys for none. */
export function buyerFrom(person: SignedInPerson, row: BuyerSessionRow): BuyerPrincipal | undefined {
  const { kind, memberRole: _, ...who } = person;
  if (kind !== 'buyer' || row.companyId === null || row.companyName === null || row.buyerRole === null) return undefined;
  return { ...who, kind, companyId: row.companyId, companyName: row.companyName, role: row.buyerRole };
}
