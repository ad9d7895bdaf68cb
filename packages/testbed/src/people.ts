import { uuidv7 } from '@entrepot/kernel';
import type { BuyerActor, MemberActor, VisitorActor } from '@entrepot/postgres';
import type { TestTenant } from './create-tenant.ts';
import { openTestbed } from './open-testbed.ts';

const inTenant = (tenant: TestTenant) => ({ tenantId: tenant.tenantId, requestId: `test-${uuidv7()}` });

/** Somebody of the tenant's team. */
export const memberOf = (tenant: TestTenant): MemberActor => ({ kind: 'member', userId: uuidv7(), ...inTenant(tenant) });

/** Nobody in particular in the tenant's shop. */
export const visitorOf = (tenant: TestTenant): VisitorActor => ({ kind: 'visitor', visitorId: uuidv7(), ...inTenant(tenant) });

/** Somebody who buys for a company. */
export const buyerOf = (tenant: TestTenant, companyId: string): BuyerActor =>
  ({ kind: 'buyer', companyId, userId: uuidv7(), ...inTenant(tenant) });

// One statement at a time on the superuser's one connection.
let turn: Promise<unknown> = Promise.resolve();

/** A company of the tenant. @param status `on-hold`: it may not order */
export async function createCompany(tenant: TestTenant, status: 'active' | 'on-hold' = 'active'): Promise<string> {
  const { superuser } = await openTestbed();
  const companyId = uuidv7();
  const text = 'insert into customers.companies (tenant_id, company_id, name, status) values ($1, $2, $3, $4)';
  turn = turn.then(() => superuser(text, [tenant.tenantId, companyId, `Company ${companyId.slice(-8)}`, status]));
  await turn;
  return companyId;
}
