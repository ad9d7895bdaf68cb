import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import type { TenantSettings } from './tenant-settings.contract.ts';
import { selectTenant } from './tenants.queries.ts';

/**
 * The tenant's settings for those who may change them; more than everyone at the gate is shown.
 * @throws Refusal `tenant.unknown`
 */
export async function tenantSettings(reader: Reader, actor: MemberActor): Promise<TenantSettings> {
  const tenant = await reader.first(selectTenant(actor.tenantId));
  if (!tenant) throw new Refusal('not-found', 'tenant.unknown', 'There is no shop at this address.');
  const { slug, name, trade, currency, locale, timeZone, accentColor, senderAddress } = tenant;
  return { slug, name, trade, currency, locale, timeZone, accentColor, senderAddress: senderAddress ?? '' };
}
