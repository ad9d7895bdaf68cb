import { Refusal } from '@entrepot/kernel';
import type { Actor, GateActor, Reader } from '@entrepot/postgres';
import type { CurrentTenant } from './current-tenant.contract.ts';
import { enabledFeatures } from './enabled-features.ts';
import type { Feature } from './features.contract.ts';
import { selectRoutedTenant, selectTenant } from './tenants.queries.ts';

/**
 * The tenant's name, money, language, clock and colour, for whoever stands inside it.
 * @throws Refusal `tenant.unknown`
 */
export async function currentTenant(reader: Reader, actor: Actor): Promise<CurrentTenant> {
  const tenant = await reader.first(selectTenant(actor.tenantId));
  if (!tenant) throw new Refusal('not-found', 'tenant.unknown', 'There is no shop at this address.');
  const { slug, name, trade, currency, locale, timeZone, accentColor } = tenant;
  return { slug, name, trade, currency, locale, timeZone, accentColor };
}

/** A tenant with its status, for the door that routes to it. */
export interface RoutedTenant extends CurrentTenant {
  readonly tenantId: string;
  readonly status: string;
  /** What is switched on for it. */
  readonly features: ReadonlySet<Feature>;
}

/** @returns undefined when the tenant of the context does not exist */
export async function findTenant(reader: Reader, actor: GateActor): Promise<RoutedTenant | undefined> {
  const row = await reader.first(selectRoutedTenant(actor.tenantId));
  if (!row) return undefined;
  const { flags, ...tenant } = row;
  return { ...tenant, features: enabledFeatures(flags) };
}
