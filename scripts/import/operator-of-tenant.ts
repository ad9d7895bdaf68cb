import { userInfo } from 'node:os';
import { uuidv7 } from '@entrepot/kernel';
import type { Doors, MemberActor } from '@entrepot/postgres';
import { findTenant, type RoutedTenant } from '@entrepot/tenancy';

/** A tenant, and who acts in it from the command line. */
export interface TenantAtTheConsole {
  readonly tenant: RoutedTenant;
  readonly actor: MemberActor;
}

/**
 * Whoever runs a script with the database's own address acts as one of the team; nobody signed in, and the audit trail says so.
 * @param slug of the tenant
 * @param script for the audit trail
 * @throws Error when there is no such tenant, or it does not trade in the currency
 */
export async function enterTenant(doors: Doors, slug: string, script: string, currency: string): Promise<TenantAtTheConsole> {
  const tenantId = await doors.routeTo('slug', slug);
  const requestId = `console-${uuidv7()}`;
  const gate = tenantId === undefined ? undefined : { kind: 'gate', tenantId, requestId } as const;
  const tenant = gate && await findTenant(doors.reader(gate), gate);
  if (tenantId === undefined || tenant === undefined) {
    throw new Error(`there is no tenant ${slug}; the welcome of npm start lists those of the demo`);
  }
  if (tenant.currency !== currency) {
    throw new Error(`the file's prices are in ${currency} and ${tenant.name} trades in ${tenant.currency}; choose a tenant in ${currency}`);
  }
  const label = `${script}, on the command line as ${userInfo().username}`;
  return { tenant, actor: { kind: 'member', tenantId, requestId, userId: uuidv7(), label } };
}
