import { randomBytes } from 'node:crypto';
import { setCreditLimit } from '@entrepot/billing';
import { createBuyer, createCompany, searchCompanies } from '@entrepot/customers';
import { setFirstPassword } from '@entrepot/identity';
import type { Doors, MemberActor } from '@entrepot/postgres';
import { inParallel } from './in-parallel.ts';
import type { SourceInvoice } from './source-invoices.ts';

/** Somebody who can sign in and buy for one customer of the source. */
export interface ReplayBuyer {
  readonly customerId: string;
  readonly email: string;
  /** Made for this run and written nowhere. */
  readonly password: string;
}

const AT_ONCE = 4;

/**
 * Makes each customer of the source a company that buys on account without limit, unless it is one already (its number is the
 * company's reference), and a buyer of its own for this run.
 *
 * @param customers the invoices of each that are still to be placed
 */
export async function prepareBuyers(
  doors: Doors, actor: MemberActor, customers: ReadonlyMap<string, readonly SourceInvoice[]>,
): Promise<Map<string, ReplayBuyer>> {
  const companies = await companiesByReference(doors, actor);
  const run = randomBytes(3).toString('hex');
  const buyers = new Map<string, ReplayBuyer>();
  const gate = { kind: 'gate', tenantId: actor.tenantId, requestId: actor.requestId } as const;
  await inParallel([...customers], AT_ONCE, async ([customerId, [first]]) => {
    const buyer = { customerId, email: `buyer-${customerId}-${run}@replay.example`, password: randomBytes(18).toString('base64url') };
    const { userId } = await doors.transact(actor, async (tx) => {
      const companyId = companies.get(customerId) ?? await newCompany(tx, customerId, first?.country ?? '');
      return createBuyer(tx, actor, { companyId, email: buyer.email, name: `Buyer of ${customerId}`, role: 'purchaser' });
    });
    await setFirstPassword(doors, gate, { userId, password: buyer.password });
    buyers.set(customerId, buyer);
  });
  return buyers;

  async function newCompany(tx: Parameters<typeof createCompany>[0], customerId: string, country: string): Promise<string> {
    const { companyId } = await createCompany(tx, actor, {
      name: `Customer ${customerId}`, externalReference: customerId, country, paymentTermsDays: 30,
    });
    await setCreditLimit(tx, actor, { companyId, limitMinor: null });
    return companyId;
  }
}

async function companiesByReference(doors: Doors, actor: MemberActor): Promise<Map<string, string>> {
  const reader = doors.reader(actor);
  const found = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await searchCompanies(reader, actor, { limit: 100, cursor });
    for (const { externalReference, companyId } of page.companies) if (externalReference !== null) found.set(externalReference, companyId);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}
