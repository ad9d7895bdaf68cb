import { selectSession, type SessionKey } from '@entrepot/identity';
import { compileOnce, query, type Slots } from '@entrepot/postgres';

export function insertBuyer(tenantId: string, buyer: { companyId: string; userId: string; role: string }) {
  return query.insertInto('customers.buyers')
    .values({ tenant_id: tenantId, company_id: buyer.companyId, user_id: buyer.userId, role: buyer.role });
}

/** The people of one company, by name. */
export function selectBuyers(tenantId: string, companyId: string) {
  return query.selectFrom('customers.buyers as b')
    .innerJoin('identity.users as u', (join) => join.onRef('u.tenant_id', '=', 'b.tenant_id').onRef('u.user_id', '=', 'b.user_id'))
    .where('b.tenant_id', '=', tenantId).where('b.company_id', '=', companyId)
    .select(['b.user_id as userId', 'b.role as role', 'u.name as name', 'u.email as email', 'u.status as status'])
    .orderBy('u.name').limit(500);
}

/** A session with its person's company, in one read: whom a storefront request comes from. */
export const selectBuyerSession = compileOnce((slot: Slots<SessionKey>) => selectSession(slot('tenantId'), slot('sessionHash'))
  .leftJoin('customers.buyers as b', (join) => join.onRef('b.tenant_id', '=', 's.tenant_id').onRef('b.user_id', '=', 's.user_id'))
  .leftJoin('customers.companies as c', (join) => join
    .onRef('c.tenant_id', '=', 'b.tenant_id').onRef('c.company_id', '=', 'b.company_id'))
  .select(['b.company_id as companyId', 'b.role as buyerRole', 'c.name as companyName'])
  // Who buys for several companies starts in the one they joined first.
  .orderBy('b.created_at').limit(1));
